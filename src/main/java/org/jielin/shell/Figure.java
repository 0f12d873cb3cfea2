package org.jielin.shell;

import org.jielin.common.ui.Destination;

/**
 * A number on the first page.
 *
 * @param key its words, {@code today.<key>}
 * @param late whether a number above zero means that something is late
 * @param opens the list that shows exactly what was counted
 */
public record Figure(String key, int number, boolean late, Destination opens) {
}
