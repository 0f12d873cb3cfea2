package org.jielin.shell;

import org.jielin.common.ui.Destination;

/** The first page. */
public record TodayPlace() implements Destination {
}
