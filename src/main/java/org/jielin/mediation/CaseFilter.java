package org.jielin.mediation;

import java.time.LocalDate;

/**
 * Which cases a list shows or a figure counts.
 *
 * @param openOnly only those not closed
 * @param overdueOn only those without an outcome whose last day lies before this day; null for all
 */
public record CaseFilter(String text, CaseState state, boolean openOnly, LocalDate overdueOn, DisputeType disputeType) {

    public static final CaseFilter ALL = new CaseFilter("", null, false, null, null);
    public static final CaseFilter OPEN = new CaseFilter("", null, true, null, null);

    public static CaseFilter in(CaseState state) {
        return new CaseFilter("", state, false, null, null);
    }

    public static CaseFilter overdue(LocalDate day) {
        return new CaseFilter("", null, true, day, null);
    }

    public CaseFilter withText(String newText) {
        return new CaseFilter(newText.strip(), state, openOnly, overdueOn, disputeType);
    }

    public CaseFilter withType(DisputeType type) {
        return new CaseFilter(text, state, openOnly, overdueOn, type);
    }

    /** For {@code like}: the text anywhere. */
    public String pattern() {
        return "%" + text.replace("%", "").replace("_", "") + "%";
    }
}
