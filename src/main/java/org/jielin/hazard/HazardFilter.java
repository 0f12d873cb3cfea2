package org.jielin.hazard;

import java.time.LocalDate;

/**
 * Which hazards a list shows or a figure counts.
 *
 * @param overdueOn only those open and past their last day on this day; null for all
 */
public record HazardFilter(String text, HazardState state, boolean openOnly, LocalDate overdueOn) {

    public static final HazardFilter ALL = new HazardFilter("", null, false, null);

    public static HazardFilter in(HazardState state) {
        return new HazardFilter("", state, false, null);
    }

    public static HazardFilter open() {
        return new HazardFilter("", null, true, null);
    }

    public static HazardFilter overdue(LocalDate day) {
        return new HazardFilter("", null, true, day);
    }

    public HazardFilter withText(String newText) {
        return new HazardFilter(newText.strip(), state, openOnly, overdueOn);
    }

    /** For {@code like}: the text anywhere. */
    public String pattern() {
        return "%" + text.replace("%", "").replace("_", "") + "%";
    }
}
