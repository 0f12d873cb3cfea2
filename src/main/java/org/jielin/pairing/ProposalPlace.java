package org.jielin.pairing;

import org.jielin.common.ui.Destination;

/** A proposal for all elders who have nobody. */
public record ProposalPlace() implements Destination {
}
