package org.jielin.common.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** The controller of a form that {@link Dialogs#form} shows. */
public interface Form {

    String title();

    /** The act that the form does, in words: 保存, 结束这个结对. */
    String acceptLabel();

    /**
     * Checks the fields and, when they are right, does the act and calls {@code close} once it is done. Otherwise marks
     * what is wrong under the fields, goes to the first of them, and leaves the form open.
     */
    void accept(Runnable close);

    /** While true the act can't be done: something runs, or has to be waited for or done first. */
    default ObservableBooleanValue blocked() {
        return new ReadOnlyBooleanWrapper();
    }

    /** Whether Enter in a field of one line does the act, as people expect of a password. */
    default boolean byEnter() {
        return false;
    }

    /** Whether the form can be left without its act; asked at first, for the button, and whenever one wants to leave. */
    default boolean leavable() {
        return true;
    }

    /** Called once the form is on the screen, with its first field focused: another may be better. */
    default void shown() {
    }

    /** Whether closing now would lose something typed. */
    default boolean dirty() {
        return false;
    }
}
