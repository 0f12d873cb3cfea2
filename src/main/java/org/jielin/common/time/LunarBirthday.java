package org.jielin.common.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** A birthday by the Chinese calendar, as elders tell it: without its year. */
public record LunarBirthday(int month, boolean leap, int day) {

    private static final Pattern CODE = Pattern.compile("(\\d{2})(L?)-(\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?");
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 30;

    /** @throws DateTimeException when no year has such a day */
    public LunarBirthday {
        if (month < 1 || month > MONTHS || day < 1 || day > LONGEST_MONTH) {
            throw new DateTimeException("no lunar birthday");
        }
    }

    /** Reads what {@link #code} wrote; empty for an empty text. */
    public static Optional<LunarBirthday> of(String code) {
        Matcher written = CODE.matcher(code);
        return written.matches() ? Optional.of(new LunarBirthday(Integer.parseInt(written.group(1)), !written.group(2).isEmpty(),
                Integer.parseInt(written.group(3)))) : Optional.empty();
    }

    /** Reads what people write: 六月初三, 闰六月初三, 农历6月3日, 6-3, 闰6-3; empty when it is no such day. */
    public static Optional<LunarBirthday> parse(String written) {
        String text = PersonText.halfWidth(written).replace(" ", "");
        for (String prefix : Messages.list("lunar.prefixes")) {
            text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
        String leapWord = Messages.text("lunar.leap", "").strip();
        boolean leap = text.startsWith(leapWord);
        String rest = leap ? text.substring(leapWord.length()) : text;
        Matcher digits = DIGITS.matcher(rest);
        int month = digits.matches() ? Integer.parseInt(digits.group(1)) : startOf(rest, "lunar.months", "lunar.months.other");
        int day = digits.matches() ? Integer.parseInt(digits.group(2)) : endOf(rest);
        return month < 1 || month > MONTHS || day < 1 || day > LONGEST_MONTH ? Optional.empty() : Optional.of(new LunarBirthday(month, leap, day));
    }

    private static int startOf(String text, String... lists) {
        for (String list : lists) {
            String[] names = Messages.list(list);
            for (int i = 0; i < names.length; i++) {
                if (text.startsWith(names[i])) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static int endOf(String text) {
        String[] names = Messages.list("lunar.days");
        for (int i = names.length - 1; i >= 0; i--) {
            if (text.endsWith(names[i])) {
                return i + 1;
            }
        }
        return 0;
    }

    /** As it is stored: {@code 06-03}, {@code 06L-03} in a leap month. */
    public String code() {
        return "%02d%s-%02d".formatted(month, leap ? "L" : "", day);
    }

    /** In words: 闰六月初三. */
    public String text() {
        String name = Messages.list("lunar.months")[month - 1];
        return Messages.text("lunar.date", leap ? Messages.text("lunar.leap", name) : name, Messages.list("lunar.days")[day - 1]);
    }

    /** The day of our calendar on which it is kept in a lunar year. */
    public LocalDate in(int lunarYear, LunarHabit habit) {
        boolean inLeap = leap && !habit.leapAlwaysOrdinary() && LunarDate.exists(lunarYear, month, true, 1);
        if (day < LONGEST_MONTH || LunarDate.exists(lunarYear, month, inLeap, LONGEST_MONTH)) {
            return new LunarDate(lunarYear, month, inLeap, day).toSolar();
        }
        LocalDate last = new LunarDate(lunarYear, month, inLeap, LONGEST_MONTH - 1).toSolar();
        return habit.thirtiethOnNextDay() ? last.plusDays(1) : last;
    }

    /** The next day on which it is kept; the day itself counts. */
    public LocalDate next(LocalDate onOrAfter, LunarHabit habit) {
        // The last day of a lunar year may be kept on the first of the next one.
        int year = LunarDate.ofSolar(onOrAfter).year() - 1;
        while (in(year, habit).isBefore(onOrAfter)) {
            year++;
        }
        return in(year, habit);
    }
}
