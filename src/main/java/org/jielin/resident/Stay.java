package org.jielin.resident;

import java.time.LocalDate;

/**
 * A time in which a person belonged to a household, as its history tells it.
 *
 * @param head the name of the head at the end of that time or now; null when there is none
 */
public record Stay(long householdId, Relation relation, String head, LocalDate since, LocalDate until, LifeEvent beganBy, LifeEvent endedBy) {

    /** Whether it holds on the day; its first and last day count. */
    boolean holds(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
