package org.jielin.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.BirthPrecision;

/** Reads dates in any habit: 19990218, 1999-2-18, 1999.2, 1999年2月18日, an Excel serial, with or without a time. */
final class DateReader {

    /** Two digits up to here may mean this century or the last, and are not guessed. */
    private static final int LAST_AMBIGUOUS_YEAR = 29;
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})(?:\\D{1,2}(\\d{1,2}))?\\D*?(?:\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?)?\\D*");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})[.\\u5E74/-](\\d{1,2})(?:[.\\u6708/-](\\d{1,2}))?\\D*");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\u5E74?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d+)?");

    private DateReader() {
    }

    /** A date and how much of it was told. */
    record Told(LocalDateTime moment, BirthPrecision precision) {

        LocalDate date() {
            return moment.toLocalDate();
        }
    }

    /** Empty when the cell tells no date that exists. */
    static Optional<Told> read(Cell cell) {
        if (cell.number() != null && cell.number() > 3000 && cell.number() < 80000) {
            return Optional.of(serial(cell.number()));
        }
        try {
            return text(cell.text().replace(" 00:00:00", "").strip());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Told serial(double days) {
        long minutes = Math.round((days - Math.floor(days)) * 24 * 60);
        return new Told(EXCEL_ZERO.plusDays((long) Math.floor(days)).atStartOfDay().plusMinutes(minutes), BirthPrecision.DAY);
    }

    private static Optional<Told> text(String text) {
        Matcher m = EIGHT.matcher(text);
        if (m.matches()) {
            return told(m.group(1), m.group(2), m.group(3));
        }
        m = SIX.matcher(text);
        if (m.matches() && Integer.parseInt(m.group(2)) <= 12) {
            return told(m.group(1), m.group(2), null);
        }
        m = PARTS.matcher(text);
        if (m.matches()) {
            return told(m.group(1), m.group(2), m.group(3)).map(told -> timed(told, text));
        }
        m = AMERICAN.matcher(text);
        if (m.matches()) {
            return told(m.group(3), m.group(1), m.group(2));
        }
        m = SHORT.matcher(text);
        if (m.matches() && Integer.parseInt(m.group(1)) > LAST_AMBIGUOUS_YEAR) {
            return told("19" + m.group(1), m.group(2), m.group(3));
        }
        m = YEAR.matcher(text);
        if (m.matches() && Integer.parseInt(m.group(1)) >= 1900 && Integer.parseInt(m.group(1)) <= 2100) {
            return Optional.of(new Told(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1).atStartOfDay(), BirthPrecision.YEAR));
        }
        return SERIAL.matcher(text).matches() && Double.parseDouble(text) > 3000 ? Optional.of(serial(Double.parseDouble(text))) : Optional.empty();
    }

    private static Optional<Told> told(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
        return Optional.of(new Told(date.atStartOfDay(), day == null ? BirthPrecision.MONTH : BirthPrecision.DAY));
    }

    private static Told timed(Told told, String text) {
        Matcher time = Pattern.compile("(\\d{1,2}):(\\d{2})").matcher(text);
        return time.find() ? new Told(told.date().atTime(Integer.parseInt(time.group(1)) % 24, Integer.parseInt(time.group(2)) % 60), told.precision())
                : told;
    }
}
