package org.jielin.building;

import org.jielin.common.ui.Destination;

/** The buildings, at an entrance; null for the first one. */
public record BuildingPlace(Long entranceId) implements Destination {

    public BuildingPlace() {
        this(null);
    }
}
