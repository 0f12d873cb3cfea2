package org.jielin.team;

import org.jielin.common.ui.Destination;

/** The volunteers. */
public record HelperListPlace() implements Destination {
}
