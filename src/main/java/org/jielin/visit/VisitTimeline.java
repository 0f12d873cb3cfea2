package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.resident.TimelineEntry;
import org.jielin.resident.TimelineSource;

/** An elder's visits, done and planned. */
public final class VisitTimeline implements TimelineSource {

    private static final int MOST = 100;

    private final Database database;
    private final Clock clock;

    public VisitTimeline(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<TimelineEntry> of(long personId) {
        LocalDate today = LocalDate.now(clock);
        return database.reader(VisitDao.class).ofElder(VisitFilter.between(null, today.plusMonths(1)), personId, MOST).stream()
                .map(row -> new TimelineEntry(row.doneOn() == null ? row.plannedOn() : row.doneOn(), Messages.text("visit.timeline"), text(row),
                        new VisitListPlace(VisitFilter.between(row.plannedOn(), row.plannedOn()))))
                .toList();
    }

    private static String text(VisitRow row) {
        String who = row.helper() == null ? Messages.text("visit.nobody") : row.helper();
        return row.outcome() == null ? Messages.text("visit.timeline.planned", who)
                : Messages.text("visit.timeline.done", Messages.label(row.outcome()), who, row.note());
    }
}
