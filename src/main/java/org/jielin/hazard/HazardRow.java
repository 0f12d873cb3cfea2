package org.jielin.hazard;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A hazard as the list shows it. */
public record HazardRow(long id, String estate, String location, LocalDateTime foundAt, String hazardType, HazardSeverity severity,
        String dispatchedTo, LocalDate dueOn, HazardState state) {

    /** @see Hazard#overdue */
    public boolean overdue(LocalDate today) {
        return state != HazardState.CLOSED && dueOn != null && dueOn.isBefore(today);
    }
}
