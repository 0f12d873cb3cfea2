package org.jielin.resident;

import org.jielin.common.ui.Destination;

/** The page of one person. */
public record ResidentPlace(long personId) implements Destination {
}
