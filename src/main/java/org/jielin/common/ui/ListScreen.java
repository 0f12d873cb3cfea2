package org.jielin.common.ui;

import org.jielin.common.db.Right;

/** What the shell's shortcuts ask of the screen that is open; each does nothing where it makes no sense. */
public interface ListScreen {

    /** Ctrl+N. */
    default void add() {
    }

    /** The right that adding needs; null when nothing can be added. */
    default Right addRight() {
        return null;
    }

    /** Ctrl+P. */
    default void print() {
    }

    /** Ctrl+S: saves what is shown as a file. A list goes out through the preview that printing opens. */
    default void save() {
        print();
    }

    /** Ctrl+F. */
    default void focusSearch() {
    }

    /** Ctrl+H: what was changed in the chosen record. */
    default void history() {
    }

    /** Alt+←: goes back within the screen; false when there is nowhere to go back to in it. */
    default boolean stepBack() {
        return false;
    }
}
