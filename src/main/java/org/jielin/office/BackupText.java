package org.jielin.office;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jielin.backup.Backup;
import org.jielin.common.text.Messages;

/** A backup in one line: when, why, how large. */
final class BackupText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double MEGABYTE = 1 << 20;

    private BackupText() {
    }

    static String line(Backup backup) {
        return Messages.text("backup.line", minute(backup.takenAt()), Messages.label(backup.reason()), size(backup.size()));
    }

    static String found(Backup backup) {
        return Messages.text("restore.found", minute(backup.takenAt()), Messages.label(backup.reason()), size(backup.size()));
    }

    private static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? "%d KB".formatted(bytes / 1024 + 1) : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
