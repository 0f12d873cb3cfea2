package org.jielin.common.time;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jielin.common.text.Messages;

/**
 * A day of the Chinese calendar (GB/T 33661-2017), as computed for UTC+8.
 *
 * @param year the year of our calendar in which the lunar year begins
 * @param month 1 to 12; a leap month has the number of the month before it
 */
public record LunarDate(int year, int month, boolean leap, int day) implements Comparable<LunarDate> {

    private static final TimeZone CHINA = TimeZone.getTimeZone("GMT+8");
    private static final int LONGEST_MONTH = 30;
    private static final int MONTHS = 12;

    /** @throws DateTimeException when no such day exists: no month 13, no leap month in that year, no 30th in that month */
    public LunarDate {
        if (month < 1 || month > MONTHS || day < 1 || day > LONGEST_MONTH || !exists(year, month, leap, day)) {
            throw new DateTimeException("no lunar day");
        }
    }

    /** The lunar day on which a day of our calendar falls. */
    public static LunarDate ofSolar(LocalDate day) {
        Fields found = fields(day);
        return new LunarDate(found.year, found.month, found.leap, found.day);
    }

    /** Whether the year has a day like this. */
    static boolean exists(int year, int month, boolean leap, int day) {
        return new Fields(year, month, leap, day).equals(fields(solar(year, month, leap, day)));
    }

    public LocalDate toSolar() {
        return solar(year, month, leap, day);
    }

    private static LocalDate solar(int year, int month, boolean leap, int day) {
        ChineseCalendar calendar = new ChineseCalendar(CHINA, ULocale.CHINA);
        calendar.clear();
        calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, leap ? 1 : 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return calendar.getTime().toInstant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    private static Fields fields(LocalDate day) {
        GregorianCalendar noon = new GregorianCalendar(CHINA, ULocale.CHINA);
        noon.clear();
        noon.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0);
        ChineseCalendar calendar = new ChineseCalendar(CHINA, ULocale.CHINA);
        calendar.setTimeInMillis(noon.getTimeInMillis());
        return new Fields(calendar.get(ChineseCalendar.EXTENDED_YEAR), calendar.get(ChineseCalendar.MONTH) + 1,
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1, calendar.get(ChineseCalendar.DAY_OF_MONTH));
    }

    /** The day of each year on which this one comes back. */
    public LunarBirthday birthday() {
        return new LunarBirthday(month, leap, day);
    }

    /** Month and day in words: 闰六月初三. */
    public String text() {
        return birthday().text();
    }

    /** The year too: 农历1941年闰六月初三. */
    public String fullText() {
        return Messages.text("lunar.full", year, text());
    }

    @Override
    public int compareTo(LunarDate other) {
        return toSolar().compareTo(other.toSolar());
    }

    private record Fields(int year, int month, boolean leap, int day) {
    }
}
