package org.jielin.hazard;

import org.jielin.common.ui.Destination;

/** The hazards' register, filtered. */
public record HazardListPlace(HazardFilter filter) implements Destination {

    public HazardListPlace() {
        this(HazardFilter.open());
    }
}
