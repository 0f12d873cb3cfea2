package org.jielin.shell;

import org.jielin.common.text.Messages;
import org.jielin.common.ui.Destination;

/**
 * A number on the first page.
 *
 * @param key its words, {@code today.<key>}
 * @param number {@link #COUNTING} until it is known
 * @param late whether a number above zero means that something is late
 * @param opens the list that shows exactly what was counted
 */
public record Figure(String key, int number, boolean late, Destination opens) {

    static final int COUNTING = -1;

    /** The number as the page shows it. */
    String shown() {
        return number == COUNTING ? Messages.text("today.counting") : String.valueOf(number);
    }
}
