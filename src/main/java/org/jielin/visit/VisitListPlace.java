package org.jielin.visit;

import org.jielin.common.ui.Destination;

/**
 * Visits, filtered.
 *
 * @param filter null for those due today
 */
public record VisitListPlace(VisitFilter filter) implements Destination {

    public VisitListPlace() {
        this(null);
    }
}
