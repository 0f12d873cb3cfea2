package org.jielin.building;

import org.jielin.common.text.Masking;

/** How a façade tells who lives where. */
public enum NamesShown {
    FULL, MASKED, NONE;

    String of(Flat flat) {
        return switch (this) {
            case FULL -> flat.headName();
            case MASKED -> Masking.names(flat.headName());
            case NONE -> "";
        };
    }
}
