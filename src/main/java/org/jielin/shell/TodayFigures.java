package org.jielin.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.db.Database;
import org.jielin.common.time.Ages;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardListPlace;
import org.jielin.hazard.HazardState;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CaseListPlace;
import org.jielin.mediation.CaseState;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingListPlace;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitListPlace;

/** What the first page counts. Each figure is counted with the filter of the list that it opens. */
public final class TodayFigures {

    private final Database database;
    private final Clock clock;

    public TodayFigures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Figures that open a screen which the account may not open are left out. */
    private List<Figure> allowed(Figure... figures) {
        return Stream.of(figures).filter(figure -> Screen.of(figure.opens()).allows(database.access())).toList();
    }

    /** What is due and overdue. */
    public List<Figure> due() {
        LocalDate today = LocalDate.now(clock);
        return database.read(daos -> {
            VisitDao visits = daos.get(VisitDao.class);
            HazardDao hazards = daos.get(HazardDao.class);
            CaseDao cases = daos.get(CaseDao.class);
            return allowed(visit("visits.due", visits, VisitFilter.due(today), false), visit("visits.overdue", visits, VisitFilter.overdue(today), true),
                    new Figure("followUps", visits.countFollowUps(today), true, new FollowUpListPlace(today)),
                    visit("visits.unassigned", visits, VisitFilter.unassigned(today), true),
                    new Figure("unpaired", daos.get(PairingDao.class).countElders(ElderFilter.UNPAIRED, today), true,
                            new PairingListPlace(ElderFilter.UNPAIRED)),
                    hazard("hazards.overdue", hazards, HazardFilter.overdue(today), true),
                    hazard("hazards.recheck", hazards, HazardFilter.in(HazardState.RECHECK), false),
                    mediation("cases.overdue", cases, CaseFilter.overdue(today), true),
                    mediation("cases.performing", cases, CaseFilter.in(CaseState.PERFORMING), false));
        });
    }

    /** The community in figures. */
    public List<Figure> community() {
        LocalDate today = LocalDate.now(clock);
        return database.read(daos -> {
            ResidentDao residents = daos.get(ResidentDao.class);
            return allowed(resident("residents", residents, ResidentFilter.all(), today),
                    resident("elders60", residents, ResidentFilter.aged(Ages.ELDER), today),
                    resident("elders80", residents, ResidentFilter.aged(Ages.ADVANCED), today),
                    resident("livingAlone", residents, ResidentFilter.livingAlone(), today),
                    new Figure("careRoster", daos.get(PairingDao.class).countElders(ElderFilter.ALL, today), false, new PairingListPlace(ElderFilter.ALL)),
                    resident("doubtfulIds", residents, ResidentFilter.withDoubtfulId(), today));
        });
    }

    private static Figure visit(String key, VisitDao dao, VisitFilter filter, boolean late) {
        return new Figure(key, dao.count(filter), late, new VisitListPlace(filter));
    }

    private static Figure hazard(String key, HazardDao dao, HazardFilter filter, boolean late) {
        return new Figure(key, dao.count(filter), late, new HazardListPlace(filter));
    }

    private static Figure mediation(String key, CaseDao dao, CaseFilter filter, boolean late) {
        return new Figure(key, dao.count(filter), late, new CaseListPlace(filter));
    }

    private static Figure resident(String key, ResidentDao dao, ResidentFilter filter, LocalDate day) {
        return new Figure(key, dao.count(filter.on(day)), false, new ResidentListPlace(filter));
    }
}
