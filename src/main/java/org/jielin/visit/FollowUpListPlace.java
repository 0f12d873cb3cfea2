package org.jielin.visit;

import java.time.LocalDate;
import org.jielin.common.ui.Destination;

/**
 * Open follow-ups.
 *
 * @param dueBy only those due by this day; null for all
 */
public record FollowUpListPlace(LocalDate dueBy) implements Destination {

    public FollowUpListPlace() {
        this(null);
    }
}
