package org.jielin.resident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;

/** A birth date as people write it, as far as they know it: 1950, 1950-3, 1950-03-12, 19500312, 1950年3月12日. */
record BirthText(LocalDate date, BirthPrecision precision) {

    private static final Pattern WRITTEN = Pattern
            .compile("(\\d{4})(?:\\D(\\d{1,2})(?:\\D(\\d{1,2}))?)?\\p{IsHan}?|(\\d{4})(\\d{2})(\\d{2})?");

    static Optional<BirthText> parse(String text) {
        Matcher written = WRITTEN.matcher(PersonText.halfWidth(text).strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int shift = written.group(4) == null ? 0 : 3;
        String month = written.group(2 + shift);
        String day = written.group(3 + shift);
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(written.group(1 + shift)), month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new BirthText(date, month == null ? BirthPrecision.YEAR : day == null ? BirthPrecision.MONTH
                    : BirthPrecision.DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a full date agrees with what is known here. */
    boolean agreesWith(LocalDate full) {
        return date.getYear() == full.getYear() && (precision == BirthPrecision.YEAR || date.getMonth() == full.getMonth())
                && (precision != BirthPrecision.DAY || date.equals(full));
    }
}
