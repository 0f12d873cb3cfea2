package org.jielin.common.ui;

/** Goes to places and back. */
public interface Navigator {

    void open(Destination destination);

    /** To the place before this one; nothing happens at the first. */
    void back();

    /** Shows the present place anew, after its data changed. */
    void refresh();
}
