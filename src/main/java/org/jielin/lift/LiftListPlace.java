package org.jielin.lift;

import org.jielin.common.ui.Destination;

/**
 * The votes on lifts.
 *
 * @param project the one to show; null for the first
 */
public record LiftListPlace(Long project) implements Destination {

    public LiftListPlace() {
        this(null);
    }
}
