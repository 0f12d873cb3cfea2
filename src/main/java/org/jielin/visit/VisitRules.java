package org.jielin.visit;

import java.time.LocalDate;

/** The one definition of when a visit is due and when it is overdue. */
public final class VisitRules {

    private VisitRules() {
    }

    /** A planned visit is due on its day. */
    public static boolean due(VisitState state, LocalDate plannedOn, LocalDate today) {
        return state == VisitState.PLANNED && plannedOn.equals(today);
    }

    /** It is overdue from the day after, until it is recorded or cancelled. */
    public static boolean overdue(VisitState state, LocalDate plannedOn, LocalDate today) {
        return state == VisitState.PLANNED && plannedOn.isBefore(today);
    }
}
