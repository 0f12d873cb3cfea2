package org.jielin.resident;

import java.time.LocalDate;

/** That a person belongs to a household, and as what. */
public record Membership(long id, long householdId, long personId, Relation relationToHead, LocalDate since, LocalDate until) {
}
