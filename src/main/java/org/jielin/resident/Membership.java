package org.jielin.resident;

import java.time.LocalDate;

/**
 * That a person belongs to a household, and as what.
 *
 * @param beganBy what happened then; null when it is not known
 * @param endedBy what happened on its last day or the day after; null while it lasts or when it is not known
 */
public record Membership(long id, long householdId, long personId, Relation relationToHead, LocalDate since, LocalDate until,
        LifeEvent beganBy, LifeEvent endedBy) {

    public Membership(long id, long householdId, long personId, Relation relationToHead, LocalDate since, LocalDate until) {
        this(id, householdId, personId, relationToHead, since, until, null, null);
    }
}
