package org.jielin.resident;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;

/** How a person's facts are written on screens and papers. */
public final class PersonWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");

    private PersonWords() {
    }

    /** A birth date as far as it is known; empty when it is not. */
    public static String birth(LocalDate date, BirthPrecision precision) {
        if (date == null) {
            return "";
        }
        return switch (precision) {
            case DAY -> date.toString();
            case MONTH -> MONTH.format(date);
            case YEAR -> YEAR.format(date);
        };
    }

    /** Year and month of birth, as far as they are known: lists that are passed on tell no day. */
    public static String birthMonth(LocalDate date, BirthPrecision precision) {
        return birth(date, precision == BirthPrecision.DAY ? BirthPrecision.MONTH : precision);
    }

    /** Sex and age, as far as they are known. */
    public static String sexAndAge(Sex sex, LocalDate birthDate, LocalDate day) {
        Integer age = Ages.on(birthDate, day);
        return Stream.of(Messages.label(sex), age == null ? Messages.text("resident.age.unknown") : Messages.text("resident.age", age))
                .collect(Collectors.joining(" · "));
    }

    /** An identity number with its middle hidden; a doubtful one is said to be so. */
    public static String idNumber(String checked, String asWritten) {
        return wholeIdNumber(checked == null ? null : Masking.idNumber(checked), Masking.idNumber(asWritten));
    }

    /** A whole identity number, for papers, which mask it as their readers need; a doubtful one is said to be so. */
    public static String wholeIdNumber(String checked, String asWritten) {
        if (checked != null) {
            return checked;
        }
        return asWritten.isEmpty() ? "" : Messages.text("resident.id.doubtful", asWritten);
    }
}
