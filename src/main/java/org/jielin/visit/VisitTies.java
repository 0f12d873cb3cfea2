package org.jielin.visit;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;
import org.jielin.common.text.Messages;
import org.jielin.resident.Departure;
import org.jielin.resident.PersonTies;

/** The planned visits to somebody who is gone. */
public final class VisitTies implements PersonTies {

    @Override
    public List<String> tell(Daos daos, long personId, LocalDate from) {
        int planned = daos.get(VisitDao.class).countPlanned(personId, from);
        return planned == 0 ? List.of() : List.of(Messages.text("visit.ties", planned));
    }

    @Override
    public void end(Daos daos, long personId, LocalDate from, Departure how) {
        daos.get(VisitDao.class).cancelPlanned(personId, from);
    }
}
