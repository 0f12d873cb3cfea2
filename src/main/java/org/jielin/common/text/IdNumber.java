package org.jielin.common.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number of 18 characters whose check character is right (GB 11643-1999, ISO 7064 MOD 11-2).
 * The region code is that of the first registration and may be long abolished, so it is never a reason to refuse.
 */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");

    /** Reads a number that has the right form, a real birth date and the right check character. */
    public static Optional<IdNumber> parse(String written) {
        String text = PersonText.halfWidth(written).strip().toUpperCase(java.util.Locale.ROOT);
        if (!FORM.matcher(text).matches() || text.charAt(17) != checkCharacter(text)) {
            return Optional.empty();
        }
        return birthDate(text.substring(6, 14)).map(date -> new IdNumber(text));
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** A 15-digit number of before 1999 in today's form: "19" is put before the year and the check added. */
    public static Optional<IdNumber> fromFifteen(String fifteenDigits) {
        if (!fifteenDigits.matches("\\d{15}")) {
            return Optional.empty();
        }
        String seventeen = fifteenDigits.substring(0, 6) + "19" + fifteenDigits.substring(6);
        return parse(seventeen + checkCharacter(seventeen));
    }

    /** The date that eight digits name, if there is such a day. */
    public static Optional<LocalDate> birthDate(String yyyymmdd) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6, 8))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return birthDate(text.substring(6, 14)).orElseThrow();
    }

    /** Whether the 17th digit is odd: a man's number. */
    public boolean male() {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
