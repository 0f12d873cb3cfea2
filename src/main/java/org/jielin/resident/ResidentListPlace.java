package org.jielin.resident;

import org.jielin.common.ui.Destination;

/** The list of residents, filtered. */
public record ResidentListPlace(ResidentFilter filter) implements Destination {

    public ResidentListPlace() {
        this(ResidentFilter.all());
    }
}
