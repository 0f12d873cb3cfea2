package org.jielin.mediation;

import java.time.LocalDate;

/** A visit after the case, to see how the agreement is performed. */
public record ReturnVisit(long id, long caseId, LocalDate visitedOn, String note) {
}
