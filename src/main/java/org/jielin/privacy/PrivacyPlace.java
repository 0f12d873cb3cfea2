package org.jielin.privacy;

import org.jielin.common.ui.Destination;

/** What the office keeps, on what ground and for how long. */
public record PrivacyPlace() implements Destination {
}
