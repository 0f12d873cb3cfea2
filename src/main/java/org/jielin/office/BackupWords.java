package org.jielin.office;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jielin.backup.Backup;
import org.jielin.common.text.Messages;

/** How the age of a backup is told. */
public final class BackupWords {

    private BackupWords() {
    }

    /** How long ago something was. */
    public static String age(LocalDateTime moment, LocalDateTime now) {
        Duration age = Duration.between(moment, now);
        if (age.toDays() > 0) {
            return Messages.text("backup.age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return Messages.text("backup.age.hours", age.toHours());
        }
        return age.toMinutes() > 0 ? Messages.text("backup.age.minutes", age.toMinutes()) : Messages.text("backup.age.now");
    }

    /** When the last backup was made, and how long ago that is. */
    public static String last(Optional<Backup> newest, LocalDateTime now) {
        return newest.map(backup -> Messages.text("backup.last", age(backup.takenAt(), now))).orElseGet(() -> Messages.text("backup.last.none"));
    }
}
