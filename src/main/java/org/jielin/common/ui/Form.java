package org.jielin.common.ui;

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

    /** Whether closing now would lose something typed. */
    default boolean dirty() {
        return false;
    }
}
