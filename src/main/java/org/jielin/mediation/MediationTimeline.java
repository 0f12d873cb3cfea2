package org.jielin.mediation;

import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.resident.TimelineEntry;
import org.jielin.resident.TimelineSource;

/** The cases in which a person is a party. */
public final class MediationTimeline implements TimelineSource {

    private final Database database;

    public MediationTimeline(Database database) {
        this.database = database;
    }

    @Override
    public List<TimelineEntry> of(long personId) {
        return database.reader(CaseDao.class).ofPerson(personId).stream()
                .map(row -> new TimelineEntry(row.registeredOn(), Messages.text("mediation.timeline"), row.number() + "  "
                        + Messages.label(row.disputeType()) + (row.outcome() == null ? "" : "  " + Messages.label(row.outcome())), new CasePlace(row.id())))
                .toList();
    }
}
