package org.jielin.office;

import org.jielin.common.ui.Destination;

/** The manual. */
public record ManualPlace() implements Destination {
}
