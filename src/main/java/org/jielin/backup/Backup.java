package org.jielin.backup;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A backup that was restored and found equal before it got its name.
 *
 * @param size in bytes
 */
public record Backup(Path file, LocalDateTime takenAt, BackupReason reason, long size) {
}
