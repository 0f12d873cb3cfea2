package org.jielin.common.text;

/**
 * A throwable as a log may hold it: types and places only. The messages of Jdbi, H2 and POI quote the values they
 * worked on, identity numbers included, so no message is ever kept.
 */
public final class SafeTrace {

    private SafeTrace() {
    }

    public static Throwable of(Throwable original) {
        Throwable cause = original.getCause();
        RuntimeException safe = new Traced(original.getClass().getName(), cause == null || cause == original ? null : of(cause));
        safe.setStackTrace(original.getStackTrace());
        return safe;
    }

    private static final class Traced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Traced(String type, Throwable cause) {
            super(type, cause);
        }
    }
}
