package org.jielin.hazard;

/** How far a hazard is: dispatched to somebody, dealt with and waiting for a second look, done. */
public enum HazardState {
    NEW, DISPATCHED, RECHECK, CLOSED;

    /** What the register's own columns tell. */
    public static HazardState of(String dispatchedTo, String result, boolean rechecked) {
        if (rechecked) {
            return CLOSED;
        }
        if (!result.isBlank()) {
            return RECHECK;
        }
        return dispatchedTo.isBlank() ? NEW : DISPATCHED;
    }
}
