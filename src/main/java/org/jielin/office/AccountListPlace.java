package org.jielin.office;

import org.jielin.common.ui.Destination;

/** The accounts of the office, and what each role may do. */
public record AccountListPlace() implements Destination {
}
