package org.jielin.office;

import org.jielin.common.ui.Destination;

/** What was deleted in this office and can be brought back. */
public record DeletedListPlace() implements Destination {
}
