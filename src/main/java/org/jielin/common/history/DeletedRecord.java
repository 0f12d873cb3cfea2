package org.jielin.common.history;

import java.time.LocalDateTime;

/**
 * A record that somebody deleted.
 *
 * @param detail what tells it from others of the same name
 * @param actor who deleted it; null when no step says so
 */
public record DeletedRecord(long id, String name, String detail, LocalDateTime deletedAt, String reason, String actor) {

    /** Whether the text is anywhere in what the list shows. */
    public boolean contains(String text) {
        return (name + " " + detail + " " + reason + " " + actor).contains(text);
    }
}
