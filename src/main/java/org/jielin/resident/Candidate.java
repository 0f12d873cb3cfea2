package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.WrittenId;

/**
 * What is compared of a person when two records may be of one. Numbers that are shown masked tell nothing and count as none.
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

    List<String> phoneList() {
        return phones == null ? List.of() : Stream.of(phones.split("\\|")).filter(number -> number.length() > 6 && readable(number)).toList();
    }

    /** The number that passed its check; null without one. */
    String checkedId() {
        return readable(idNumber) ? idNumber : null;
    }

    /** The number as a paper showed it, one of 15 digits in today's form; null without one. */
    String doubtfulId() {
        String written = WrittenId.normal(idAsWritten);
        return !readable(written) ? null : IdNumber.fromFifteen(written).map(IdNumber::text).orElse(written);
    }

    /** The date of birth when it is known to the day. */
    LocalDate birthday() {
        return birthPrecision == BirthPrecision.DAY ? birthDate : null;
    }

    private static boolean readable(String number) {
        return number != null && !number.isEmpty() && number.indexOf('*') < 0;
    }
}
