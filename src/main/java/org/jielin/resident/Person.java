package org.jielin.resident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jielin.common.text.PersonText;
import org.jielin.common.text.Pinyin;

/**
 * Anyone the office knows. {@code idNumber} passed its check; {@code idAsWritten} is a number a paper showed that did
 * not, kept to be corrected and never used as if it were right.
 *
 * @param called what people call this person (沙阿婆)
 * @param lunarBirthday the code of a {@link org.jielin.common.time.LunarBirthday}; empty for who keeps the day of our calendar
 */
public record Person(long id, String name, String namePinyin, String nameInitials, String formerName, String called, Sex sex,
        LocalDate birthDate, BirthPrecision birthPrecision, String idNumber, String idAsWritten, String note, String lunarBirthday, LocalDate diedOn,
        LocalDateTime deletedAt, String deletedReason, int version) {

    /** Somebody new, the name brought into its stored form and its reading worked out. */
    public static Person named(String writtenName) {
        return new Person(0, "", "", "", "", "", Sex.UNKNOWN, null, BirthPrecision.DAY, null, "", "", "", null, null, "", 0)
                .withName(writtenName);
    }

    public Person withName(String written) {
        String stored = PersonText.name(written);
        String syllables = Pinyin.syllables(stored);
        return new Person(id, stored, syllables.replace(" ", ""), Pinyin.initials(syllables), formerName, called, sex, birthDate,
                birthPrecision, idNumber, idAsWritten, note, lunarBirthday, diedOn, deletedAt, deletedReason, version);
    }

    public Person withSex(Sex known) {
        return new Person(id, name, namePinyin, nameInitials, formerName, called, known, birthDate, birthPrecision, idNumber,
                idAsWritten, note, lunarBirthday, diedOn, deletedAt, deletedReason, version);
    }

    public Person withBirth(LocalDate date, BirthPrecision precision) {
        return new Person(id, name, namePinyin, nameInitials, formerName, called, sex, date, precision, idNumber, idAsWritten,
                note, lunarBirthday, diedOn, deletedAt, deletedReason, version);
    }

    /** With a checked number, or a doubtful one as it was written; the other is null and empty. */
    public Person withIdNumber(String checked, String asWritten) {
        return new Person(id, name, namePinyin, nameInitials, formerName, called, sex, birthDate, birthPrecision, checked,
                asWritten, note, lunarBirthday, diedOn, deletedAt, deletedReason, version);
    }

    public Person withWords(String newFormerName, String newCalled, String newNote) {
        return new Person(id, name, namePinyin, nameInitials, newFormerName, newCalled, sex, birthDate, birthPrecision, idNumber,
                idAsWritten, newNote, lunarBirthday, diedOn, deletedAt, deletedReason, version);
    }

    public Person withDiedOn(LocalDate day) {
        return new Person(id, name, namePinyin, nameInitials, formerName, called, sex, birthDate, birthPrecision, idNumber,
                idAsWritten, note, lunarBirthday, day, deletedAt, deletedReason, version);
    }

    public Person withLunarBirthday(String code) {
        return new Person(id, name, namePinyin, nameInitials, formerName, called, sex, birthDate, birthPrecision, idNumber, idAsWritten,
                note, code, diedOn, deletedAt, deletedReason, version);
    }
}
