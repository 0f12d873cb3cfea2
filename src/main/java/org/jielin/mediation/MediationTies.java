package org.jielin.mediation;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;
import org.jielin.common.text.Messages;
import org.jielin.resident.Departure;
import org.jielin.resident.PersonTies;

/** The open cases of a party who is gone: told, and left to their mediators. */
public final class MediationTies implements PersonTies {

    @Override
    public List<String> tell(Daos daos, long personId, LocalDate from) {
        return daos.get(CaseDao.class).ofPerson(personId).stream().filter(row -> row.state() != CaseState.CLOSED)
                .map(row -> Messages.text("mediation.ties", row.number())).toList();
    }

    @Override
    public void end(Daos daos, long personId, LocalDate from, Departure how) {
        // Whether heirs take a dispute up is for the mediator to find out.
    }
}
