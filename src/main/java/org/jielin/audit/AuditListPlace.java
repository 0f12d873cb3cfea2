package org.jielin.audit;

import org.jielin.common.ui.Destination;

/** The audit: who did and looked at what. */
public record AuditListPlace() implements Destination {
}
