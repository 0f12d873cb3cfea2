package org.jielin.pairing;

import org.jielin.common.ui.Destination;

/** The pairing roster, filtered. */
public record PairingListPlace(ElderFilter filter) implements Destination {

    public PairingListPlace() {
        this(ElderFilter.ALL);
    }
}
