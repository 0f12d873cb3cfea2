package org.jielin.imports.sheet;

/** A file is not read any further. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
