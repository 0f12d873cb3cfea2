package org.jielin.resident;

import java.time.LocalDate;

/** Somebody of a household, with the days he belongs to it as this relative. */
public record HouseholdMember(long membershipId, long householdId, long personId, String name, Sex sex, LocalDate birthDate, Relation relation,
        LocalDate since, LocalDate until, LifeEvent beganBy, LifeEvent endedBy) {
}
