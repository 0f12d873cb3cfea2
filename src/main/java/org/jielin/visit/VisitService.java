package org.jielin.visit;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.PairingDao;
import org.jielin.team.Availability;
import org.jielin.team.HelperDao;

/** Plans visits and records what came of them. */
public final class VisitService {

    private static final int EVERYONE = 100_000;
    private static final int LONGEST_DAYS = 366;

    private final Database database;
    private final Clock clock;

    public VisitService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The visits that a period lacks, nothing written. */
    public List<Visit> preview(LocalDate from, LocalDate to) {
        check(from, to);
        return database.read(daos -> missing(daos, from, to));
    }

    /**
     * Plans the visits that a period lacks, as one step.
     *
     * @return how many were planned
     * @throws UserMessageException when the period is empty or longer than a year
     */
    public int plan(LocalDate from, LocalDate to) {
        check(from, to);
        return database.write(Act.of("visit.plan", from, to), daos -> {
            List<Visit> visits = missing(daos, from, to);
            if (!visits.isEmpty()) {
                daos.get(VisitDao.class).insertAll(visits);
            }
            return visits.size();
        });
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new UserMessageException("visit.plan.period");
        }
    }

    private List<Visit> missing(Daos daos, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Set<DayOfWeek>> helperDays = new HashMap<>();
        daos.get(HelperDao.class).all().forEach(helper -> helperDays.put(helper.id(), Availability.days(helper.availability())));
        LocalDate widest = CadencePeriod.QUARTER.begin(from).minusDays(7);
        List<Visit> existing = daos.get(VisitDao.class).within(widest, CadencePeriod.QUARTER.next(CadencePeriod.QUARTER.begin(to)).plusDays(7));
        return new VisitPlanner(helperDays, existing).plan(daos.get(PairingDao.class).elders(ElderFilter.ALL, today, EVERYONE), from, to);
    }

    /**
     * Records what came of a visit. Nobody answering always opens an urgent follow-up for the same day, besides the one
     * that is given.
     *
     * @param followUp what is to be done next; null for nothing
     * @throws UserMessageException when somebody else changed the visit meanwhile
     */
    public void record(Visit visit, String elder, FollowUp followUp) {
        if (visit.doneOn().isAfter(LocalDate.now(clock))) {
            throw new UserMessageException("visit.future");
        }
        database.write(Act.of("visit.record", elder), daos -> {
            VisitDao visits = daos.get(VisitDao.class);
            update(visits, visit);
            if (visit.outcome() == VisitOutcome.NO_ANSWER) {
                visits.insertFollowUp(new FollowUp(0, visit.elderId(), visit.id(), Messages.text("visit.noAnswer.todo"), "", true,
                        visit.doneOn(), null, "", 0));
            }
            if (followUp != null) {
                visits.insertFollowUp(followUp);
            }
            return null;
        });
    }

    /** Marks a follow-up as done today. */
    public void finish(FollowUpRow row, String result) {
        database.write(Act.of("visit.followUp.done", row.name()), daos -> {
            if (daos.get(VisitDao.class).finishFollowUp(row.id(), row.version(), LocalDate.now(clock), result) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    /**
     * A visit of a list with its note in full, for the form that changes it; the audit is told when there is a note.
     *
     * @throws UserMessageException when it is not there any more
     */
    public VisitRow whole(VisitRow row) {
        VisitRow whole = current(row);
        if (!whole.note().isEmpty()) {
            database.seen("person", whole.elderId(), "visit.note");
        }
        return whole;
    }

    /** Lists show no notes, and what they show may be old. */
    private VisitRow current(VisitRow row) {
        VisitRow found = database.reader(VisitDao.class).find(VisitFilter.between(null, null), row.id());
        if (found == null) {
            throw new UserMessageException("changed.meanwhile");
        }
        return found;
    }

    /** Takes a planned visit off the plan. */
    public void cancel(VisitRow row) {
        Visit v = current(row).visit();
        database.write(Act.of("visit.cancel", row.name()), daos -> {
            update(daos.get(VisitDao.class), new Visit(v.id(), v.elderId(), v.helperId(), v.plannedOn(), v.way(), VisitState.CANCELLED, null,
                    null, null, null, null, null, null, v.note(), row.version()));
            return null;
        });
    }

    /** Who can't see a note can't replace it either. */
    private void update(VisitDao visits, Visit visit) {
        boolean seen = database.access().may(Right.SEE_SENSITIVE);
        if ((seen ? visits.update(visit) : visits.updateAddingNote(visit)) == 0) {
            throw new UserMessageException("changed.meanwhile");
        }
    }
}
