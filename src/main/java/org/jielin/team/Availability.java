package org.jielin.team;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;

/** Reads on which days a helper can come from his own words: 周一至周五上午, 周二、周四, 周末, 每天, 周一、三、五下午. */
public final class Availability {

    private static final String DAYS = Messages.text("availability.days");
    private static final Pattern RANGE = Pattern.compile("([%1$s])(?:%2$s|-|~|\\u2014)(?:%3$s)?([%1$s])".formatted(DAYS,
            Messages.text("availability.to"), Messages.text("availability.week")));

    private Availability() {
    }

    /** The days that the words name; every day when they name none. */
    public static Set<DayOfWeek> days(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (words.contains(Messages.text("availability.weekend"))) {
            days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
        if (words.contains(Messages.text("availability.workdays"))) {
            days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        Matcher range = RANGE.matcher(words);
        while (range.find()) {
            DayOfWeek from = day(range.group(1));
            DayOfWeek to = day(range.group(2));
            if (from.compareTo(to) <= 0) {
                days.addAll(EnumSet.range(from, to));
            }
        }
        if (days.isEmpty() && words.matches(".*(" + Messages.text("availability.week") + ").*")) {
            words.codePoints().mapToObj(Character::toString).filter(DAYS::contains).map(Availability::day).forEach(days::add);
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static DayOfWeek day(String letter) {
        return DayOfWeek.of(Math.min(7, DAYS.indexOf(letter) + 1));
    }
}
