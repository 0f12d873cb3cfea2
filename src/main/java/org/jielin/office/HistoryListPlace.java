package org.jielin.office;

import org.jielin.common.ui.Destination;

/** What was done in this office. */
public record HistoryListPlace() implements Destination {
}
