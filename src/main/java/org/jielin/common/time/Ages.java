package org.jielin.common.time;

import java.time.LocalDate;
import java.time.Period;

/** Age in full years (周岁), always as of a day, never stored. */
public final class Ages {

    /** An elder by law: 60 and older (老年人权益保障法 Art. 2). */
    public static final int ELDER = 60;
    /** Advanced age (高龄) in Shanghai's statistics: 80 and older. */
    public static final int ADVANCED = 80;

    private Ages() {
    }

    /** Full years lived on that day; the birthday itself counts. Null when the birth date is not known. */
    public static Integer on(LocalDate birthDate, LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /** The last birth date with which one has reached {@code age} on that day. */
    public static LocalDate bornOnOrBefore(int age, LocalDate day) {
        return day.minusYears(age);
    }
}
