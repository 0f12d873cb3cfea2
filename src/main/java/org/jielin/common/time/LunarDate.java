package org.jielin.common.time;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.lunar.LunarYear;
import com.tyme.solar.SolarDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jielin.common.text.Messages;

/**
 * A day of the Chinese calendar (GB/T 33661-2017). Computed exactly: ICU's calendar is a day off where a new moon falls
 * within minutes of midnight, as in February 1954, 1955 and 2027.
 *
 * @param year the year of our calendar in which the lunar year begins
 * @param month 1 to 12; a leap month has the number of the month before it
 */
public record LunarDate(int year, int month, boolean leap, int day) implements Comparable<LunarDate> {

    private static final int MONTHS = 12;

    /** @throws DateTimeException when no such day exists: no month 13, no leap month in that year, no 30th in that month */
    public LunarDate {
        if (!exists(year, month, leap, day)) {
            throw new DateTimeException("no lunar day");
        }
    }

    /** The lunar day on which a day of our calendar falls. */
    public static LunarDate ofSolar(LocalDate day) {
        LunarDay found = SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunarDay();
        LunarMonth month = found.getLunarMonth();
        return new LunarDate(month.getYear(), Math.abs(month.getMonthWithLeap()), month.isLeap(), found.getDay());
    }

    /** Whether the year has a day like this. */
    static boolean exists(int year, int month, boolean leap, int day) {
        return month >= 1 && month <= MONTHS && day >= 1 && (!leap || LunarYear.fromYear(year).getLeapMonth() == month)
                && day <= LunarMonth.fromYm(year, leap ? -month : month).getDayCount();
    }

    public LocalDate toSolar() {
        SolarDay found = LunarDay.fromYmd(year, leap ? -month : month, day).getSolarDay();
        return LocalDate.of(found.getYear(), found.getMonth(), found.getDay());
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
}
