package org.jielin.pairing;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.TimelineEntry;
import org.jielin.resident.TimelineSource;

/** When a person's pairings began and ended, as helper or helped. */
public final class PairingTimeline implements TimelineSource {

    private final Database database;

    public PairingTimeline(Database database) {
        this.database = database;
    }

    @Override
    public List<TimelineEntry> of(long personId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (PairingRow row : database.reader(PairingDao.class).ofPerson(personId)) {
            boolean helped = row.elderId() == personId;
            ResidentPlace other = new ResidentPlace(helped ? row.helperPersonId() : row.elderId());
            String key = helped ? "pairing.timeline.helped" : "pairing.timeline.helps";
            entries.add(new TimelineEntry(row.beganOn(), Messages.text("pairing.timeline"),
                    Messages.text(key, helped ? row.helper() : row.elder(), Messages.label(row.part())), other));
            if (row.endedOn() != null) {
                entries.add(new TimelineEntry(row.endedOn(), Messages.text("pairing.timeline"), Messages.text("pairing.timeline.ended",
                        helped ? row.helper() : row.elder(), Messages.label(PairingEnd.valueOf(row.endReason()))), other));
            }
        }
        return entries;
    }
}
