package org.jielin.visit;

import java.time.LocalDate;

/**
 * A visit to an elder, planned or done.
 *
 * @param helperId who goes; null while nobody is named
 * @param outcome whom the visitor met; null before the visit, as are the five heads
 */
public record Visit(long id, long elderId, Long helperId, LocalDate plannedOn, VisitWay way, VisitState state, LocalDate doneOn,
        VisitOutcome outcome, Head health, Head spirit, Head safety, Head hygiene, Head surroundings, String note, int version) {

    public static Visit planned(long elder, Long helper, LocalDate day) {
        return new Visit(0, elder, helper, day, VisitWay.HOME, VisitState.PLANNED, null, null, null, null, null, null, null, "", 0);
    }
}
