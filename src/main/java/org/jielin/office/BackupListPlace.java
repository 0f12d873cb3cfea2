package org.jielin.office;

import org.jielin.common.ui.Destination;

/** The backups of the office. */
public record BackupListPlace() implements Destination {
}
