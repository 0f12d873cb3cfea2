package org.jielin.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.ElderRow;

/**
 * Lays out visits: each elder as often as his cadence says in each of its spans, spread evenly, on days on which the main
 * helper can come, neighbours of one entrance on the same days. Visits that are there already count, so that planning
 * twice adds nothing.
 */
public final class VisitPlanner {

    private final Map<Long, Set<DayOfWeek>> helperDays;
    private final Map<Long, Set<LocalDate>> taken = new HashMap<>();

    /**
     * Begins with what is there.
     *
     * @param helperDays on which days each helper can come
     * @param existing all visits, planned or done, of the spans that the period touches
     */
    public VisitPlanner(Map<Long, Set<DayOfWeek>> helperDays, Collection<Visit> existing) {
        this.helperDays = helperDays;
        existing.forEach(visit -> taken.computeIfAbsent(visit.elderId(), id -> new TreeSet<>()).add(visit.plannedOn()));
    }

    /** The missing visits from the first to the last day, both included. */
    public List<Visit> plan(List<ElderRow> elders, LocalDate from, LocalDate to) {
        List<Visit> visits = new ArrayList<>();
        for (ElderRow elder : elders) {
            Set<LocalDate> days = taken.computeIfAbsent(elder.personId(), id -> new TreeSet<>());
            CadencePeriod period = elder.cadencePeriod();
            for (LocalDate begin = period.begin(from); !begin.isAfter(to); begin = period.next(begin)) {
                for (LocalDate day : missing(elder, begin, period.next(begin).minusDays(1), from, to, days)) {
                    days.add(day);
                    visits.add(Visit.planned(elder.personId(), elder.mainHelperId(), day));
                }
            }
        }
        return visits;
    }

    /** A span that lies only partly in the period gets its share, rounded up, but never more than it lacks. */
    private List<LocalDate> missing(ElderRow elder, LocalDate begin, LocalDate end, LocalDate from, LocalDate to, Set<LocalDate> days) {
        LocalDate first = begin.isBefore(from) ? from : begin;
        LocalDate last = end.isAfter(to) ? to : end;
        long length = ChronoUnit.DAYS.between(begin, end) + 1;
        long overlap = ChronoUnit.DAYS.between(first, last) + 1;
        long there = days.stream().filter(day -> !day.isBefore(begin) && !day.isAfter(end)).count();
        long thereInPeriod = days.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).count();
        long share = (elder.cadenceTimes() * overlap + length - 1) / length;
        long lacking = Math.min(Math.min(elder.cadenceTimes() - there, share - thereInPeriod), overlap - thereInPeriod);
        List<LocalDate> chosen = new ArrayList<>();
        Set<LocalDate> used = new TreeSet<>(days);
        for (int i = 0; i < lacking; i++) {
            LocalDate ideal = first.plusDays((2 * i + 1) * overlap / (2 * lacking) + shift(elder, overlap / lacking));
            LocalDate day = nearest(ideal, first, last, used, possible(elder));
            used.add(day);
            chosen.add(day);
        }
        return chosen;
    }

    private Set<DayOfWeek> possible(ElderRow elder) {
        Set<DayOfWeek> days = elder.mainHelperId() == null ? null : helperDays.get(elder.mainHelperId());
        return days == null ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /** The doors of one entrance share their days; different entrances are spread over the gap. */
    private static long shift(ElderRow elder, long gap) {
        return gap <= 1 ? 0 : elder.entranceId() % gap - gap / 2;
    }

    /** The free day nearest to the ideal one on which the helper can come; any free day when he can come on none. */
    private static LocalDate nearest(LocalDate ideal, LocalDate first, LocalDate last, Set<LocalDate> used, Set<DayOfWeek> possible) {
        LocalDate fallback = null;
        long reach = ChronoUnit.DAYS.between(first, last) + 1 + Math.abs(ChronoUnit.DAYS.between(first, ideal));
        for (int away = 0; away <= 2 * reach; away++) {
            LocalDate day = ideal.plusDays(away % 2 == 0 ? away / 2 : -(away + 1) / 2);
            if (day.isBefore(first) || day.isAfter(last) || used.contains(day)) {
                continue;
            }
            if (possible.contains(day.getDayOfWeek())) {
                return day;
            }
            fallback = fallback == null ? day : fallback;
        }
        return fallback;
    }
}
