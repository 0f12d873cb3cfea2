package org.jielin.common.db;

import org.jielin.common.text.Messages;

/**
 * What a user did, in the words of the history: a message key {@code act.*} and its filled-in detail.
 */
public record Act(String name, String detail) {

    /** An act told by the message {@code act.<name>} filled with the arguments. */
    public static Act of(String name, Object... arguments) {
        String detail = Messages.text("act." + name, arguments);
        return new Act(name, detail.length() <= 400 ? detail : detail.substring(0, 399) + "…");
    }
}
