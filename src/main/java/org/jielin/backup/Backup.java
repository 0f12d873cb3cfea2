package org.jielin.backup;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A backup that was restored and found equal before it got its name.
 *
 * @param size in bytes, without the photos and papers beside it
 * @param broken photos and papers that were missing or damaged when it was made; told only by who made it
 */
public record Backup(Path file, LocalDateTime takenAt, BackupReason reason, long size, int broken) {

    /** One that lies there. */
    public Backup(Path file, LocalDateTime takenAt, BackupReason reason, long size) {
        this(file, takenAt, reason, size, 0);
    }
}
