package org.jielin.imports;

import org.jielin.common.ui.Destination;

/** Reading spreadsheets into the office. */
public record ImportPlace() implements Destination {
}
