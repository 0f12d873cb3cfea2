package org.jielin.mediation;

import org.jielin.common.ui.Destination;

/** One case. */
public record CasePlace(long id) implements Destination {
}
