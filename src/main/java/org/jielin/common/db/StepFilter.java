package org.jielin.common.db;

import java.time.LocalDate;

/**
 * Which steps the history shows.
 *
 * @param actor null for everybody's
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 * @param bulkOnly only imports and steps that touched many rows
 */
public record StepFilter(String text, String actor, LocalDate from, LocalDate to, boolean bulkOnly) {

    public static final StepFilter ALL = new StepFilter("", null, null, null, false);

    public StepFilter {
        text = text.strip();
    }

    /** The day after the last one; null for no limit. */
    public LocalDate until() {
        return to == null ? null : to.plusDays(1);
    }

    /** For {@code like}: the text anywhere. */
    public String pattern() {
        return "%" + text.replace("%", "").replace("_", "") + "%";
    }
}
