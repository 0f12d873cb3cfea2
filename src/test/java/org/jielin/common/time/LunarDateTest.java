package org.jielin.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTest {

    private static final LunarBirthday LEAP_SIXTH = new LunarBirthday(6, true, 3);
    private static final LunarBirthday LAST_DAY = new LunarBirthday(12, false, 30);

    /** Several new moons fall within minutes of midnight; a rough calendar is a day off there, also at the new year of 2027. */
    @ParameterizedTest
    @CsvSource({"2025,9,9,2025-10-29", "2026,9,9,2026-10-18", "2027,9,9,2027-10-08", "2028,9,9,2028-10-26", "2029,9,9,2029-10-16",
        "2030,9,9,2030-10-05", "2026,1,1,2026-02-17", "2026,12,29,2027-02-05", "2027,1,1,2027-02-06", "2026,5,5,2026-06-19",
        "2026,8,15,2026-09-25", "1940,1,1,1940-02-08", "1976,8,15,1976-09-08", "2000,1,1,2000-02-05",
        "2030,1,1,2030-02-03", "2012,7,1,2012-08-17", "1996,8,15,1996-09-27", "1933,6,1,1933-07-23"})
    void knownFeastsFallOnTheirDays(int year, int month, int day, LocalDate solar) {
        LunarDate date = new LunarDate(year, month, false, day);
        assertThat(date.toSolar()).isEqualTo(solar);
        assertThat(LunarDate.ofSolar(solar)).isEqualTo(date);
    }

    /** Leap months as the Purple Mountain Observatory's tables have them. */
    @Test
    void leapMonthsAreWhereTheTablesHaveThem() {
        Map<Integer, Integer> leap = Map.of(1941, 6, 1949, 7, 1984, 10, 2020, 4, 2023, 2, 2025, 6, 2028, 5, 2033, 11);
        leap.forEach((year, month) -> {
            assertThat(LunarDate.exists(year, month, true, 1)).as("%d", year).isTrue();
            for (int other = 1; other <= 12; other++) {
                assertThat(LunarDate.exists(year, other, true, 1)).as("%d-%d", year, other).isEqualTo(other == month);
            }
        });
    }

    /** In the news: from the spring of 2025 to that of 2029 five years in a row end on the 29th. */
    @Test
    void fiveYearsInARowHaveNoThirtiethOfTheTwelfth() {
        for (int year = 2022; year <= 2029; year++) {
            assertThat(LunarDate.exists(year, 12, false, 30)).as("%d", year).isEqualTo(year < 2024 || year > 2028);
        }
    }

    @Test
    void everyDayFrom1900To2100ComesBack() {
        LunarDate before = LunarDate.ofSolar(LocalDate.of(1900, 1, 1));
        for (LocalDate day = LocalDate.of(1900, 1, 2); day.getYear() <= 2100; day = day.plusDays(1)) {
            LunarDate lunar = LunarDate.ofSolar(day);
            assertThat(lunar.toSolar()).isEqualTo(day);
            boolean next = lunar.day() == before.day() + 1 && lunar.month() == before.month() && lunar.leap() == before.leap();
            boolean newMonth = lunar.day() == 1 && before.day() >= 29
                    && (lunar.leap() ? lunar.month() == before.month() : lunar.month() == before.month() % 12 + 1);
            assertThat(next || newMonth).as("%s after %s", lunar, before).isTrue();
            before = lunar;
        }
    }

    @Test
    void daysThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> new LunarDate(2026, 13, false, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new LunarDate(2026, 1, true, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new LunarDate(2026, 12, false, 30)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new LunarBirthday(1, false, 31)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aDateIsWrittenAsPeopleSayIt() {
        assertThat(new LunarDate(2026, 9, false, 9).text()).isEqualTo("九月初九");
        assertThat(new LunarDate(2029, 12, false, 30).text()).isEqualTo("腊月三十");
        assertThat(new LunarDate(1941, 6, true, 21).fullText()).isEqualTo("农历1941年闰六月廿一");
    }

    @Test
    void aBirthdayIsStoredAndReadBack() {
        assertThat(LEAP_SIXTH.code()).isEqualTo("06L-03");
        assertThat(LunarBirthday.of("06L-03")).contains(LEAP_SIXTH);
        assertThat(LunarBirthday.of(LAST_DAY.code())).contains(LAST_DAY);
        assertThat(LunarBirthday.of("")).isEqualTo(Optional.empty());
    }

    @Test
    void aLeapBirthdayIsKeptInTheOrdinaryMonthOfOtherYears() {
        assertThat(LEAP_SIXTH.in(2025, LunarHabit.USUAL)).isEqualTo(new LunarDate(2025, 6, true, 3).toSolar());
        assertThat(LEAP_SIXTH.in(2026, LunarHabit.USUAL)).isEqualTo(new LunarDate(2026, 6, false, 3).toSolar());
        assertThat(LEAP_SIXTH.in(2025, new LunarHabit(true, false))).isEqualTo(new LunarDate(2025, 6, false, 3).toSolar());
    }

    @Test
    void theThirtiethOfAShortMonthIsKeptOnTheTwentyNinth() {
        assertThat(LAST_DAY.in(2023, LunarHabit.USUAL)).isEqualTo("2024-02-09");
        assertThat(LAST_DAY.in(2026, LunarHabit.USUAL)).isEqualTo("2027-02-05");
        assertThat(LAST_DAY.in(2026, new LunarHabit(false, true))).isEqualTo("2027-02-06");
    }

    @Test
    void theNextBirthdayMayBeToday() {
        LunarBirthday ninth = new LunarDate(1940, 9, false, 9).birthday();
        assertThat(ninth.next(LocalDate.of(2026, 10, 18), LunarHabit.USUAL)).isEqualTo("2026-10-18");
        assertThat(ninth.next(LocalDate.of(2026, 10, 19), LunarHabit.USUAL)).isEqualTo("2027-10-08");
        assertThat(ninth.next(LocalDate.of(2026, 1, 5), LunarHabit.USUAL)).isEqualTo("2026-10-18");
        assertThat(LAST_DAY.next(LocalDate.of(2027, 2, 6), new LunarHabit(false, true))).isEqualTo("2027-02-06");
        assertThat(LAST_DAY.next(LocalDate.of(2027, 2, 6), LunarHabit.USUAL)).isEqualTo("2028-01-25");
    }

    @Test
    void anOfficeMaySetAnotherHabit() {
        assertThat(LunarHabit.of(name -> Optional.empty())).isEqualTo(LunarHabit.USUAL);
        assertThat(LunarHabit.of(name -> name.equals(LunarHabit.THIRTIETH_ON_NEXT_DAY) ? Optional.of("true") : Optional.empty()))
                .isEqualTo(new LunarHabit(false, true));
    }
}
