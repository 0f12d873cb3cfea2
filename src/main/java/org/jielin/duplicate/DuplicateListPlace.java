package org.jielin.duplicate;

import org.jielin.common.ui.Destination;

/**
 * The pairs of records that may be of one person.
 *
 * @param open whether all that nobody has decided on are shown, whatever was chosen or searched before
 */
public record DuplicateListPlace(boolean open) implements Destination {

    /** As it was left. */
    public DuplicateListPlace() {
        this(false);
    }
}
