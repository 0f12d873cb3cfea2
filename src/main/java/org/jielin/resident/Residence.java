package org.jielin.resident;

import java.time.LocalDate;

/**
 * Where a person lives or lived; {@code until} is the last day. Null ends are open.
 *
 * @param contractUntil when a tenant's contract ends; null when there is none or it is not known
 * @param cameFrom where from, as people say it
 * @param wentTo where to
 */
public record Residence(long id, long personId, long unitId, ResidenceCategory category, LocalDate since, LocalDate until,
        LocalDate contractUntil, String cameFrom, String wentTo) {

    public Residence(long id, long personId, long unitId, ResidenceCategory category, LocalDate since, LocalDate until) {
        this(id, personId, unitId, category, since, until, null, "", "");
    }
}
