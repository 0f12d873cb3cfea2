package org.jielin.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class VisitPlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static ElderRow elder(long id, long entrance, int times, CadencePeriod period, Long helper) {
        return new ElderRow(id, "沙阿婆", Sex.FEMALE, LocalDate.of(1940, 1, 1), id, 1L, "金柳苑", entrance, entrance + "号", (int) entrance * 10, 1, "101", 0,
                Mobility.INDEPENDENT, "", times, period, "", null, null, helper, null, null);
    }

    private static List<LocalDate> days(List<Visit> visits, long elder) {
        return visits.stream().filter(visit -> visit.elderId() == elder).map(Visit::plannedOn).sorted().toList();
    }

    @Test
    void twiceAWeekGivesTwoDaysInEveryWeek() {
        List<Visit> visits = new VisitPlanner(Map.of(), List.of()).plan(List.of(elder(1, 3, 2, CadencePeriod.WEEK, null)), MONDAY, MONDAY.plusDays(27));
        assertThat(days(visits, 1)).hasSize(8).doesNotHaveDuplicates();
        for (int week = 0; week < 4; week++) {
            LocalDate begin = MONDAY.plusWeeks(week);
            assertThat(days(visits, 1)).filteredOn(day -> CadencePeriod.WEEK.begin(day).equals(begin)).hasSize(2);
        }
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        List<Visit> visits = new VisitPlanner(Map.of(), List.of()).plan(List.of(elder(1, 3, 1, CadencePeriod.MONTH, null)), LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 2, 28));
        assertThat(days(visits, 1)).extracting(LocalDate::getMonthValue).containsExactly(12, 1, 2);
    }

    @Test
    void visitsComeOnTheHelpersDays() {
        Map<Long, Set<DayOfWeek>> days = Map.of(7L, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        List<Visit> visits = new VisitPlanner(days, List.of()).plan(List.of(elder(1, 3, 2, CadencePeriod.WEEK, 7L)), MONDAY, MONDAY.plusDays(27));
        assertThat(days(visits, 1)).extracting(LocalDate::getDayOfWeek).containsOnly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        assertThat(visits).allMatch(visit -> visit.helperId() == 7L);
    }

    @Test
    void neighboursAreVisitedOnTheSameDays() {
        List<Visit> visits = new VisitPlanner(Map.of(), List.of())
                .plan(List.of(elder(1, 3, 1, CadencePeriod.WEEK, null), elder(2, 3, 1, CadencePeriod.WEEK, null)), MONDAY, MONDAY.plusDays(27));
        assertThat(days(visits, 1)).isEqualTo(days(visits, 2));
    }

    @Test
    void overManyOfficesTheCadenceIsMetAndPlanningAgainAddsNothing() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<ElderRow> elders = new ArrayList<>();
            for (long id = 1; id <= 30; id++) {
                elders.add(elder(id, random.nextInt(1, 20), random.nextInt(1, 3), CadencePeriod.values()[random.nextInt(4)], null));
            }
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            LocalDate to = from.plusDays(random.nextInt(90));
            List<Visit> first = new VisitPlanner(Map.of(), List.of()).plan(elders, from, to);
            assertThat(new VisitPlanner(Map.of(), first).plan(elders, from, to)).as("seed " + seed).isEmpty();
            Set<String> doors = new HashSet<>();
            assertThat(first).allMatch(visit -> !visit.plannedOn().isBefore(from) && !visit.plannedOn().isAfter(to))
                    .allMatch(visit -> doors.add(visit.elderId() + " " + visit.plannedOn()));
            for (ElderRow elder : elders) {
                Map<LocalDate, Long> spans = days(first, elder.personId()).stream()
                        .collect(Collectors.groupingBy(elder.cadencePeriod()::begin, Collectors.counting()));
                for (LocalDate begin = elder.cadencePeriod().begin(from); !begin.isAfter(to); begin = elder.cadencePeriod().next(begin)) {
                    boolean whole = !begin.isBefore(from) && !elder.cadencePeriod().next(begin).minusDays(1).isAfter(to);
                    long expected = Math.min(elder.cadenceTimes(), elder.cadencePeriod() == CadencePeriod.DAY ? 1 : 9);
                    assertThat(spans.getOrDefault(begin, 0L)).as("seed %d", seed).isBetween(whole ? expected : 1L, expected);
                }
            }
        }
    }
}
