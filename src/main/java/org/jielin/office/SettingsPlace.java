package org.jielin.office;

import org.jielin.common.ui.Destination;

/** The office's name and how the program looks on this computer. */
public record SettingsPlace() implements Destination {
}
