package org.jielin.hazard;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Something dangerous that a building leader found.
 *
 * @param location as people say it: 8号1楼楼道
 * @param dispatchedTo who is to deal with it: 物业, 城管, 消防 …
 * @param dueOn the last day to deal with it; null when none was set
 */
public record Hazard(long id, Long estateId, Long entranceId, String location, LocalDateTime foundAt, String hazardType,
        HazardSeverity severity, String finder, String dispatchedTo, LocalDate dueOn, String result, LocalDate recheckedOn,
        HazardState state, int version) {

    /** The same hazard with the state that its fields tell. */
    public Hazard judged() {
        return new Hazard(id, estateId, entranceId, location, foundAt, hazardType, severity, finder, dispatchedTo, dueOn, result,
                recheckedOn, HazardState.of(dispatchedTo, result, recheckedOn != null), version);
    }

    /** Still open after its last day. */
    public boolean overdue(LocalDate today) {
        return state != HazardState.CLOSED && dueOn != null && dueOn.isBefore(today);
    }
}
