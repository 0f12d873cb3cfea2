package org.jielin.resident;

import java.time.LocalDate;

/** Where a person lives or lived; {@code until} is the last day. Null ends are open. */
public record Residence(long id, long personId, long unitId, ResidenceCategory category, LocalDate since, LocalDate until) {
}
