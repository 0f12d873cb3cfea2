package org.jielin.check;

import org.jielin.common.ui.Destination;

/** The contradictions of the whole office. */
public record CheckListPlace() implements Destination {
}
