package org.jielin.resident;

import java.time.LocalDate;

/**
 * A resident as derived tags look at him.
 *
 * @param householdId null for one who belongs to no household
 * @param relation to the head of that household; null for none
 */
public record Presence(long personId, long unitId, Long householdId, Relation relation, LocalDate birthDate, ResidenceCategory category) {

    /** Somebody of the family that keeps house here: no tenant, no carer. */
    boolean family() {
        return category != ResidenceCategory.TENANT && relation != Relation.NOT_KIN;
    }
}
