package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;

/** Where a person came and went, and which groups they joined and left. What has no day is not told. */
public final class ResidentTimeline implements TimelineSource {

    private final Database database;

    public ResidentTimeline(Database database) {
        this.database = database;
    }

    @Override
    public List<TimelineEntry> of(long personId) {
        return database.read(daos -> {
            List<TimelineEntry> entries = new ArrayList<>();
            for (Residence residence : daos.get(ResidenceDao.class).of(personId)) {
                String address = daos.get(AddressDao.class).address(residence.unitId()).full();
                add(entries, residence.since(), Messages.text("timeline.movedIn"), address);
                add(entries, residence.until(), Messages.text("timeline.movedOut"), address);
            }
            for (Stay stay : daos.get(HouseholdDao.class).stays(personId)) {
                if (stay.beganBy() != null && stay.beganBy() != LifeEvent.MOVED_IN) {
                    add(entries, stay.since(), Messages.label(stay.beganBy()), Messages.text("timeline.household",
                            stay.head() == null ? Messages.text("resident.none") : stay.head(), Messages.label(stay.relation())));
                }
            }
            for (Tag tag : daos.get(TagDao.class).of(personId)) {
                String evidence = tag.evidence().isEmpty() ? tag.label() : Messages.text("timeline.evidence", tag.label(), tag.evidence());
                add(entries, tag.since(), Messages.text("timeline.tagged"), evidence);
                add(entries, tag.until(), Messages.text("timeline.untagged"), tag.label());
            }
            add(entries, daos.get(PersonDao.class).find(personId).diedOn(), Messages.text("timeline.died"), "");
            return entries;
        });
    }

    private static void add(List<TimelineEntry> entries, LocalDate day, String kind, String text) {
        if (day != null) {
            entries.add(new TimelineEntry(day, kind, text, null));
        }
    }
}
