package org.jielin.audit;

import java.time.LocalDate;
import org.jielin.common.db.AuditKind;

/**
 * Which entries of the audit a list shows.
 *
 * @param kind null for all
 * @param actor null for everybody's
 * @param from first day, null without limit; likewise the last, {@code to}
 */
public record AuditFilter(AuditKind kind, String actor, String text, LocalDate from, LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, "", null, null);

    /** The day after the last one; null without limit. */
    public LocalDate until() {
        return to == null ? null : to.plusDays(1);
    }

    /** For {@code like}: the text anywhere, its own signs for themselves: names of columns have underscores. */
    public String pattern() {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
