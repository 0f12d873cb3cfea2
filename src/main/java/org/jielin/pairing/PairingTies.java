package org.jielin.pairing;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;
import org.jielin.common.text.Messages;
import org.jielin.resident.Departure;
import org.jielin.resident.PersonTies;

/** The open pairings of an elder or a helper who is gone. */
public final class PairingTies implements PersonTies {

    @Override
    public List<String> tell(Daos daos, long personId, LocalDate from) {
        return open(daos, personId).stream().map(row -> row.elderId() == personId ? Messages.text("pairing.ties.helped", row.helper())
                : Messages.text("pairing.ties.helps", row.elder())).toList();
    }

    private static List<PairingRow> open(Daos daos, long personId) {
        return daos.get(PairingDao.class).ofPerson(personId).stream().filter(row -> row.endedOn() == null).toList();
    }

    /** A pairing that began after that day ends when it began. */
    @Override
    public void end(Daos daos, long personId, LocalDate from, Departure how) {
        PairingDao pairings = daos.get(PairingDao.class);
        for (PairingRow row : open(daos, personId)) {
            boolean helped = row.elderId() == personId;
            PairingEnd reason = !helped ? PairingEnd.HELPER_LEFT : how == Departure.DIED ? PairingEnd.DECEASED : PairingEnd.MOVED;
            pairings.end(row.id(), row.version(), from.isBefore(row.beganOn()) ? row.beganOn() : from, reason, "");
            if (!helped) {
                pairings.releaseVisits(row.elderId(), row.helperId(), from);
            }
        }
    }
}
