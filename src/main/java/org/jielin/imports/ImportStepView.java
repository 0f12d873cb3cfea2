package org.jielin.imports;

import javafx.scene.Node;

/** What stands in the middle of the wizard while one step is open. */
interface ImportStepView {

    /** The step comes into sight, or the draft has changed while it was. */
    void show();

    /** What the keyboard works on when the step begins. */
    Node first();

    /** What Enter and the button at the upper right do here, in words. */
    String nextWord();

    /** Does what is to be done before the next step, and goes there when it is done. */
    default void leave(Runnable go) {
        go.run();
    }
}
