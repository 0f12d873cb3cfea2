package org.jielin.resident;

import java.time.LocalDate;

/**
 * Somebody whose record may be one of two of the same person.
 *
 * @param phones the person's own numbers, parted by {@code |}
 * @param unitId where the person lives now; null when nowhere here
 * @param householdId of which household the person is a member now
 */
public record Candidate(long id, String name, String namePinyin, String formerName, Sex sex, LocalDate birthDate,
        BirthPrecision birthPrecision, String idNumber, String idAsWritten, String phones, Long unitId, Long householdId) {

    /** Somebody who is being entered and lives nowhere yet. */
    static Candidate of(Person person, String phones, Long unit) {
        return new Candidate(person.id(), person.name(), person.namePinyin(), person.formerName(), person.sex(), person.birthDate(),
                person.birthPrecision(), person.idNumber(), person.idAsWritten(), phones, unit, null);
    }
}
