package org.jielin.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.hazard.HazardState;
import org.jielin.lift.LiftDao;
import org.jielin.lift.LiftVote;
import org.jielin.lift.ProjectRow;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.DisputeType;
import org.jielin.pairing.PairingDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;

/** Works the figures out with the same filters that the lists use. */
public final class StatsService {

    private static final String AREA_UNIT = "0.01 m2";

    private final Database database;

    public StatsService(Database database) {
        this.database = database;
    }

    public Stats asOf(LocalDate day) {
        return database.read(daos -> {
            ResidentDao residents = daos.get(ResidentDao.class);
            VisitDao visits = daos.get(VisitDao.class);
            StatsDao stats = daos.get(StatsDao.class);
            Function<ResidentFilter, Integer> count = filter -> residents.count(filter.on(day));
            return new Stats(stats.households(day), count.apply(ResidentFilter.all()), count.apply(ResidentFilter.aged(Ages.ELDER)),
                    count.apply(ResidentFilter.aged(Ages.ADVANCED)), count.apply(ResidentFilter.livingAlone()), daos.get(PairingDao.class).count(day),
                    new Stats.Visits(visits.count(VisitFilter.due(day)), visits.count(VisitFilter.overdue(day)), visits.count(VisitFilter.done(null, day))),
                    new Stats.Cases(named(stats.casesByState(day), CaseState.class), named(stats.casesByType(day), DisputeType.class)),
                    new Stats.Hazards(named(stats.hazardsByState(day.plusDays(1)), HazardState.class)), lifts(daos.get(LiftDao.class)));
        });
    }

    private static <E extends Enum<E>> Map<String, Integer> named(List<StatsDao.Figure> figures, Class<E> type) {
        Map<String, Integer> named = new LinkedHashMap<>();
        figures.forEach(figure -> named.put(Messages.label(Enum.valueOf(type, figure.name())), figure.number()));
        return named;
    }

    /** By the entrance's label; with the estate before it where two estates have such an entrance. */
    private static Map<String, Stats.Lift> lifts(LiftDao dao) {
        Map<String, Stats.Lift> lifts = new LinkedHashMap<>();
        List<ProjectRow> projects = dao.projects();
        for (ProjectRow project : projects) {
            boolean shared = projects.stream().filter(other -> other.entrance().equals(project.entrance())).count() > 1;
            LiftVote vote = LiftVote.count(dao.ballots(project.id()));
            lifts.put(shared ? project.estate() + project.entrance() : project.entrance(),
                    new Stats.Lift(vote.areaTotal(), vote.areaPart(), vote.areaAgree(),
                            List.of(vote.headsTotal(), vote.headsPart(), vote.headsAgree()), AREA_UNIT, vote.quorum(), vote.passed()));
        }
        return lifts;
    }
}
