package org.jielin.common.time;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a lunar birthday is kept in a year that lacks its day. No rule says so, families differ: what is usual here is a
 * habit, and an office may set another.
 *
 * @param leapAlwaysOrdinary born in a leap month, kept in the ordinary month even in a year with that leap month
 * @param thirtiethOnNextDay born on the 30th, kept on the 1st of the next month when a month has 29 days, not on the 29th
 */
public record LunarHabit(boolean leapAlwaysOrdinary, boolean thirtiethOnNextDay) {

    /** In the leap month when the year has it, else in the ordinary one; on the 29th when there is no 30th. */
    public static final LunarHabit USUAL = new LunarHabit(false, false);

    /** Names of the settings; their content is {@code true} or {@code false}. */
    public static final String LEAP_ALWAYS_ORDINARY = "lunar.leapAlwaysOrdinary";
    public static final String THIRTIETH_ON_NEXT_DAY = "lunar.thirtiethOnNextDay";

    /** The habit that an office's settings tell, usual where they tell nothing. */
    public static LunarHabit of(Function<String, Optional<String>> settings) {
        return new LunarHabit(settings.apply(LEAP_ALWAYS_ORDINARY).map(Boolean::parseBoolean).orElse(USUAL.leapAlwaysOrdinary),
                settings.apply(THIRTIETH_ON_NEXT_DAY).map(Boolean::parseBoolean).orElse(USUAL.thirtiethOnNextDay));
    }

    /** The habit as settings; {@link #of} reads it again. */
    public Map<String, String> settings() {
        return Map.of(LEAP_ALWAYS_ORDINARY, String.valueOf(leapAlwaysOrdinary), THIRTIETH_ON_NEXT_DAY, String.valueOf(thirtiethOnNextDay));
    }
}
