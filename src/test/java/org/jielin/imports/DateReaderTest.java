package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.BirthPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private static final LocalDate DAY = LocalDate.of(1945, 3, 2);

    private static Cell cell(String text) {
        return Cell.of(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945.3.2", "1945/3/2", "1945-03-02", "19450302", "1945年3月2日", "1945年03月02号", "1945 年 3 月 2 日", "45.3.2", "45年3月2日",
            "450302", "一九四五年三月二日", "一九四五年三月二号", "四五年三月二日", "1945.3.2出生", "公历1945年3月2日", "阳历1945.3.2", "１９４５．３．２", "16498", "3/2/1945", "1945-03-02 00:00:00",
            "生于1945年3月2日", "1945,3,2"})
    void oneDayInManyHabits(String written) {
        assertThat(DateReader.read(cell(written))).as(written).hasValueSatisfying(told -> {
            assertThat(told.date()).isEqualTo(DAY);
            assertThat(told.precision()).isEqualTo(BirthPrecision.DAY);
        });
    }

    @ParameterizedTest
    @CsvSource({"农历1945年三月初二,1945-04-13", "1945年三月初二,1945-04-13", "一九四五年三月初二,1945-04-13", "1945.3.2(农历),1945-04-13", "阴历1945年3月2日,1945-04-13",
            "旧历四五年三月初二,1945-04-13", "1945-3-2(阴),1945-04-13", "1944年闰四月初八,1944-05-29", "一九四四年闰四月初八,1944-05-29", "1945年正月初一,1945-02-13", "1945年腊月三十,1946-02-01",
            "1945年冬月十五,1945-12-19", "1945年八月廿一,1945-09-26", "农历1945年八月二十一,1945-09-26"})
    void lunarDaysAreConverted(String written, LocalDate solar) {
        assertThat(DateReader.read(cell(written))).as(written).hasValueSatisfying(told -> {
            assertThat(told.lunar()).isTrue();
            assertThat(told.date()).isEqualTo(solar);
        });
    }

    @ParameterizedTest
    @CsvSource({"1945-03,MONTH", "1945.3,MONTH", "45年3月,MONTH", "194503,MONTH", "一九四五年三月,MONTH", "1945,YEAR", "1945年,YEAR", "45年,YEAR"})
    void whatIsNotToldIsNotKnown(String written, BirthPrecision precision) {
        assertThat(DateReader.read(cell(written))).as(written).hasValueSatisfying(told -> {
            assertThat(told.precision()).isEqualTo(precision);
            assertThat(told.date().getYear()).isEqualTo(1945);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-13-40", "1945-02-30", "1945年2月30日", "不详", "一九四五", "08.3.2", "3/2/45", "12/13/14/15", "农历1945年闰三月初二", "农历1945年三月三十一", "0", "99999"})
    void whatIsNoDayOrSeveralIsNotGuessed(String written) {
        assertThat(DateReader.read(cell(written))).as(written).isEmpty();
    }

    @Test
    void theIdNumberDecidesBetweenMeanings() {
        assertThat(DateReader.read(cell("08.3.2"), LocalDate.of(1908, 3, 2)).orElseThrow().date()).isEqualTo("1908-03-02");
        assertThat(DateReader.read(cell("08.3.2"), LocalDate.of(2008, 3, 2)).orElseThrow().date()).isEqualTo("2008-03-02");
        assertThat(DateReader.read(cell("2/3/1945"), DAY).orElseThrow().date()).isEqualTo(DAY);
        assertThat(DateReader.read(cell("3/2/45"), DAY).orElseThrow().date()).isEqualTo(DAY);
        assertThat(DateReader.read(cell("1945-13-40"), DAY)).isEmpty();
    }

    @Test
    void aDayThatMayBeSeveralListsThem() {
        assertThat(DateReader.meanings(cell("08.3.2"))).extracting(DateReader.Told::date).containsExactly(LocalDate.of(2008, 3, 2), LocalDate.of(1908, 3, 2));
        assertThat(DateReader.meanings(cell("1945-13-04"))).extracting(DateReader.Told::date).containsExactly(LocalDate.of(1945, 4, 13));
        assertThat(DateReader.meanings(cell("1945-13-40"))).isEmpty();
    }

    @Test
    void aLunarBirthdayOftenStandsInTheNumberAsItIs() {
        DateReader.Told told = DateReader.read(cell("农历1945.3.2")).orElseThrow();
        assertThat(told.agrees(DAY)).isTrue();
        assertThat(told.agrees(LocalDate.of(1945, 4, 13))).isTrue();
        assertThat(told.agrees(LocalDate.of(1945, 4, 14))).isFalse();
    }

    @Test
    void timesAreKept() {
        assertThat(DateReader.read(cell("2026年11月1日 9:30")).orElseThrow().moment()).isEqualTo("2026-11-01T09:30:00");
        assertThat(DateReader.read(cell("2026-11-01 21:05:59")).orElseThrow().moment()).isEqualTo("2026-11-01T21:05:00");
    }
}
