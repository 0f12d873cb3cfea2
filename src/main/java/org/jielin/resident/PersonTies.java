package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;

/** What hangs on a person in another feature, and ends when he dies or moves away. */
public interface PersonTies {

    /**
     * What {@link #end} would end, and what has to be thought of besides, each in a few words; nothing is written.
     *
     * @param from the first day on which the person is gone
     */
    List<String> tell(Daos daos, long personId, LocalDate from);

    /** Ends it, as a part of the caller's step. */
    void end(Daos daos, long personId, LocalDate from, Departure how);
}
