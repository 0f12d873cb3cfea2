package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.WrittenId;

/**
 * What is compared of a candidate, worked out once: each is compared with many. Masked numbers tell nothing and are left out.
 *
 * @param checkedId the number that passed its check; null without one
 * @param doubtfulId the number as a paper showed it, one of 15 digits in today's form; null without one
 * @param birthday the date of birth when it is known to the day
 */
record Traits(Candidate person, List<String> phones, String checkedId, String doubtfulId, LocalDate birthday) {

    private static final int SHORTEST_PHONE = 7;

    static Traits of(Candidate person) {
        List<String> phones = person.phones() == null ? List.of()
                : Stream.of(person.phones().split("\\|")).filter(number -> number.length() >= SHORTEST_PHONE && readable(number)).toList();
        return new Traits(person, phones, readable(person.idNumber()) ? person.idNumber() : null, doubtful(WrittenId.normal(person.idAsWritten())),
                person.birthPrecision() == BirthPrecision.DAY ? person.birthDate() : null);
    }

    private static String doubtful(String written) {
        return readable(written) ? IdNumber.fromFifteen(written).map(IdNumber::text).orElse(written) : null;
    }

    private static boolean readable(String number) {
        return number != null && !number.isEmpty() && number.indexOf('*') < 0;
    }
}
