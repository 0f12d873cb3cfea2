package org.jielin.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;
import org.jielin.common.time.LunarDate;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.BirthPrecision;

/** Reads dates in the many ways in which people write them: in digits, in words, by the lunar calendar, as Excel's day numbers. */
final class DateReader {

    /** Two digits up to here may mean this century or the last, and are not guessed. */
    private static final int LAST_AMBIGUOUS_YEAR = 29;
    private static final int FIRST_SERIAL = 3000;
    /** Day numbers of Excel end in 2064 here; a higher one is something else. */
    private static final int LAST_SERIAL = 60000;
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])");
    private static final Pattern SHORT_SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})(?:\\D{1,2}(\\d{1,2}))?\\D*?(?:\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?)?\\D*");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})[.,\\u5E74/-](\\d{1,2})(?:[.,\\u6708/-](\\d{1,2}))?\\D*");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\u5E74?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})\\u5E74");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern CUT_MONTH = Pattern.compile("\\d{4}\\.1");

    private DateReader() {
    }

    /**
     * A date and how much of it was told.
     *
     * @param lunar told by the Chinese calendar and converted
     * @param literal the same digits taken as a day of our calendar, as many papers took them; null when there is no such day
     */
    record Told(LocalDateTime moment, BirthPrecision precision, boolean lunar, LocalDate literal) {

        LocalDate date() {
            return moment.toLocalDate();
        }

        /** Whether it can be the same day as one known from elsewhere. */
        boolean agrees(LocalDate known) {
            return same(date(), known) || lunar && literal != null && same(literal, known);
        }

        private boolean same(LocalDate told, LocalDate known) {
            return switch (precision) {
                case DAY -> told.equals(known);
                case MONTH -> told.getYear() == known.getYear() && told.getMonth() == known.getMonth();
                case YEAR -> told.getYear() == known.getYear();
            };
        }
    }

    /**
     * What a text may mean.
     *
     * @param meanings the likeliest first; none when it names no day that exists
     * @param open whether the first is no more than a guess
     */
    private record Reading(List<Told> meanings, boolean open) {

        static final Reading NOTHING = new Reading(List.of(), true);
    }

    /** The only date a cell can tell; empty when it tells none that exists, or may mean several. */
    static Optional<Told> read(Cell cell) {
        Reading reading = reading(cell);
        return reading.open ? Optional.empty() : reading.meanings.stream().findFirst();
    }

    /** The date a cell tells, or that of several meanings which agrees with a date known from elsewhere; null when none is. */
    static Optional<Told> read(Cell cell, LocalDate known) {
        Reading reading = reading(cell);
        Optional<Told> agreeing = known == null ? Optional.empty() : reading.meanings.stream().filter(told -> told.agrees(known)).findFirst();
        return agreeing.isPresent() ? agreeing : read(cell);
    }

    /** The day that the same figures name in the Chinese calendar. */
    static Optional<LocalDate> lunar(LocalDate figures) {
        List<Told> told = new ArrayList<>();
        add(told, figures.getYear(), figures.getMonthValue(), figures.getDayOfMonth(), true, false);
        return told.stream().map(Told::date).findFirst();
    }

    /** Everything a cell that is not understood may mean. */
    static List<Told> meanings(Cell cell) {
        return reading(cell).meanings;
    }

    private static Reading reading(Cell cell) {
        if (cell.number() != null && cell.number() > FIRST_SERIAL && cell.number() < LAST_SERIAL) {
            return one(serial(cell.number()));
        }
        if (cell.number() != null && CUT_MONTH.matcher(cell.text()).matches() && cell.shown().equals(cell.text())) {
            return octoberOrJanuary(cell.text());
        }
        return text(cell.number() != null && cell.shown().matches("\\d{4}\\.\\d{2}") ? cell.shown() : cell.text());
    }

    /** A number loses its last zero: 1945.1 may have been typed as 1945.10. */
    private static Reading octoberOrJanuary(String text) {
        List<Told> meanings = new ArrayList<>();
        int year = Integer.parseInt(text.substring(0, 4));
        add(meanings, year, 1, 0, false, false);
        add(meanings, year, 10, 0, false, false);
        return new Reading(meanings, true);
    }

    private static Reading one(Told told) {
        return new Reading(List.of(told), false);
    }

    private static Told serial(double days) {
        long minutes = Math.round((days - Math.floor(days)) * 24 * 60);
        LocalDateTime moment = EXCEL_ZERO.plusDays((long) Math.floor(days)).atStartOfDay().plusMinutes(minutes);
        return new Told(moment, BirthPrecision.DAY, false, moment.toLocalDate());
    }

    private static Reading text(String written) {
        String text = written.replace(" 00:00:00", "").strip();
        boolean lunar = Words.match("date.lunar", text).find();
        String bare = Words.match("date.noise", Words.match("date.lunar", text).replaceAll("")).replaceAll("").strip();
        Matcher words = Words.match("date.words", bare.replace(" ", ""));
        if (words.matches()) {
            return inWords(words, lunar);
        }
        return inDigits(bare, text, lunar);
    }

    /** 一九四五年三月初二, 1945年闰四月初八, 四五年正月, 一九四五年三月二日. */
    private static Reading inWords(Matcher words, boolean saidLunar) {
        String month = words.group(3);
        String day = words.group(4) == null ? "" : words.group(4);
        boolean lunarWord = words.group(2) != null || Words.says("date.lunarMonths", month) || Words.match("date.lunarDay", day).find();
        boolean lunar = saidLunar || lunarWord;
        List<Integer> years = years(Numerals.digits(words.group(1)));
        int monthNumber = Words.list("date.months").contains(month) ? Words.list("date.months").indexOf(month) % 12 + 1 : Numerals.number(month);
        int dayNumber = day.isEmpty() ? 0 : Numerals.number(day);
        List<Told> meanings = new ArrayList<>();
        for (int year : years) {
            add(meanings, year, monthNumber, dayNumber, lunar, words.group(2) != null);
        }
        boolean bothCalendars = !lunar && !day.isEmpty() && !day.matches("\\d+") && words.group(5) == null;
        if (bothCalendars) {
            years.forEach(year -> add(meanings, year, monthNumber, dayNumber, true, false));
        }
        return new Reading(meanings, meanings.isEmpty() || years.size() > 1 || bothCalendars);
    }

    private static Reading inDigits(String bare, String text, boolean lunar) {
        List<Told> meanings = new ArrayList<>();
        Matcher m = EIGHT.matcher(bare);
        if (m.matches()) {
            return closed(meanings, m, lunar);
        }
        m = SIX.matcher(bare);
        boolean yearAndMonth = m.matches();
        if (yearAndMonth) {
            add(meanings, number(m, 1), number(m, 2), 0, lunar, false);
        }
        m = SHORT_SIX.matcher(bare);
        if (m.matches()) {
            return shortened(meanings, m, lunar, yearAndMonth);
        }
        m = PARTS.matcher(bare);
        if (m.matches()) {
            return parts(meanings, m, text, lunar);
        }
        m = SHORT.matcher(bare);
        if (m.matches() && number(m, 1) > LAST_AMBIGUOUS_YEAR) {
            return closed(meanings, m, lunar);
        }
        if (m.matches()) {
            for (int year : years(m.group(1))) {
                add(meanings, year, number(m, 2), m.group(3) == null ? 0 : number(m, 3), lunar, false);
            }
        }
        m = YEAR_LAST.matcher(bare);
        if (m.matches()) {
            return yearLast(meanings, m, lunar);
        }
        return meanings.isEmpty() ? yearOrSerial(bare) : new Reading(meanings, true);
    }

    /** Year, month and day in this order, and nothing else it may mean. */
    private static Reading closed(List<Told> meanings, Matcher m, boolean lunar) {
        add(meanings, years(m.group(1)).getFirst(), number(m, 2), m.group(3) == null ? 0 : number(m, 3), lunar, false);
        return new Reading(meanings, meanings.isEmpty());
    }

    private static Reading shortened(List<Told> meanings, Matcher m, boolean lunar, boolean yearAndMonth) {
        List<Integer> years = years(m.group(1));
        years.forEach(year -> add(meanings, year, number(m, 2), number(m, 3), lunar, false));
        return new Reading(meanings, meanings.isEmpty() || !yearAndMonth && years.size() > 1);
    }

    private static Reading parts(List<Told> meanings, Matcher m, String text, boolean lunar) {
        int month = number(m, 2);
        int day = m.group(3) == null ? 0 : number(m, 3);
        add(meanings, number(m, 1), month, day, lunar, false);
        if (meanings.isEmpty() && day > 0) {
            add(meanings, number(m, 1), day, month, lunar, false);
            return new Reading(meanings, true);
        }
        return new Reading(meanings.stream().map(told -> timed(told, text)).toList(), meanings.isEmpty());
    }

    /** 3/2/1945 as Americans write it, or the day before the month. */
    private static Reading yearLast(List<Told> meanings, Matcher m, boolean lunar) {
        List<Integer> years = years(m.group(3));
        boolean shortYear = m.group(3).length() == 2;
        for (int year : years) {
            add(meanings, year, number(m, 1), number(m, 2), lunar, false);
        }
        if (!m.group(1).equals(m.group(2))) {
            years.forEach(year -> add(meanings, year, number(m, 2), number(m, 1), lunar, false));
        }
        return new Reading(meanings, meanings.isEmpty() || shortYear && meanings.size() > 1);
    }

    private static Reading yearOrSerial(String bare) {
        Matcher m = YEAR.matcher(bare);
        boolean full = m.matches() && number(m, 1) >= 1900 && number(m, 1) <= 2100;
        Matcher s = SHORT_YEAR.matcher(bare);
        if (full || s.matches()) {
            List<Integer> years = years(full ? m.group(1) : s.group(1));
            List<Told> meanings = years.stream().map(year -> LocalDate.of(year, 1, 1))
                    .map(date -> new Told(date.atStartOfDay(), BirthPrecision.YEAR, false, date)).toList();
            return new Reading(meanings, years.size() > 1);
        }
        boolean serial = SERIAL.matcher(bare).matches() && Double.parseDouble(bare) > FIRST_SERIAL && Double.parseDouble(bare) < LAST_SERIAL;
        return serial ? one(serial(Double.parseDouble(bare))) : Reading.NOTHING;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** The years that two or four digits may mean, the later first. */
    private static List<Integer> years(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() > 2 ? List.of(number) : number > LAST_AMBIGUOUS_YEAR ? List.of(1900 + number) : List.of(2000 + number, 1900 + number);
    }

    private static void add(List<Told> meanings, int year, int month, int day, boolean lunar, boolean leap) {
        try {
            LocalDate literal = day <= 28 || LocalDate.of(year, month, 1).lengthOfMonth() >= day ? LocalDate.of(year, month, Math.max(day, 1)) : null;
            if (!lunar && literal != null) {
                meanings.add(new Told(literal.atStartOfDay(), day == 0 ? BirthPrecision.MONTH : BirthPrecision.DAY, false, literal));
            } else if (lunar) {
                LocalDate date = new LunarDate(year, month, leap, Math.max(day, 1)).toSolar();
                meanings.add(new Told(date.atStartOfDay(), day == 0 ? BirthPrecision.YEAR : BirthPrecision.DAY, true, literal));
            }
        } catch (DateTimeException e) {
            // No such day: one meaning less.
        }
    }

    private static Told timed(Told told, String text) {
        Matcher time = TIME.matcher(PersonText.halfWidth(text));
        return time.find() ? new Told(told.date().atTime(number(time, 1) % 24, number(time, 2) % 60), told.precision(), told.lunar(), told.literal()) : told;
    }
}
