package org.jielin.duplicate;

import org.jielin.common.ui.Destination;

/** The pairs of records that may be of one person. */
public record DuplicateListPlace() implements Destination {
}
