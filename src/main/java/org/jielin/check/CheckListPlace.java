package org.jielin.check;

import org.jielin.common.ui.Destination;

/**
 * The contradictions of the whole office.
 *
 * @param open whether all that nobody has said anything about is shown, whatever was chosen or searched before
 */
public record CheckListPlace(boolean open) implements Destination {

    /** As it was left. */
    public CheckListPlace() {
        this(false);
    }
}
