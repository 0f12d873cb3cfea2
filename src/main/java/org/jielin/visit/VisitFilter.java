package org.jielin.visit;

import java.time.LocalDate;

/**
 * Which visits a list shows or a figure counts.
 *
 * @param from first planned day, null without limit; likewise the last, {@code to}
 * @param helperId only this helper's; null for all
 * @param unassigned only those that have nobody
 */
public record VisitFilter(String text, LocalDate from, LocalDate to, VisitState state, Long helperId, boolean unassigned) {

    /** Due on that day. @see VisitRules#due */
    public static VisitFilter due(LocalDate day) {
        return new VisitFilter("", day, day, VisitState.PLANNED, null, false);
    }

    /** Overdue on that day. @see VisitRules#overdue */
    public static VisitFilter overdue(LocalDate day) {
        return new VisitFilter("", null, day.minusDays(1), VisitState.PLANNED, null, false);
    }

    /** Planned or done in a period. */
    public static VisitFilter between(LocalDate from, LocalDate to) {
        return new VisitFilter("", from, to, null, null, false);
    }

    public static VisitFilter planned(LocalDate from, LocalDate to) {
        return new VisitFilter("", from, to, VisitState.PLANNED, null, false);
    }

    public static VisitFilter done(LocalDate from, LocalDate to) {
        return new VisitFilter("", from, to, VisitState.DONE, null, false);
    }

    /** Planned from that day on, with nobody to go. */
    public static VisitFilter unassigned(LocalDate day) {
        return new VisitFilter("", day, null, VisitState.PLANNED, null, true);
    }

    public VisitFilter withText(String newText) {
        return new VisitFilter(newText.strip(), from, to, state, helperId, unassigned);
    }

    public VisitFilter of(Long helper) {
        return new VisitFilter(text, from, to, state, helper, unassigned);
    }

    /** For {@code like}: the text anywhere. */
    public String pattern() {
        return "%" + text.replace("%", "").replace("_", "") + "%";
    }
}
