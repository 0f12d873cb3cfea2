package org.jielin.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jielin.account.KeyFile;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupFile;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Access;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/** Puts a new data file in the place of an office's old one: for a new schema, a first or a new key. */
final class Replacement {

    private final Clock clock;

    Replacement(Clock clock) {
        this.clock = clock;
    }

    /** Backs rows up, and makes the tested backup the office's data under a key. */
    Database replace(Path folder, KeyFile keys, OfficeKey old, OfficeKey key, BackupReason reason, Backups.Source rows,
            Consumer<Database> readied, Progress progress) {
        Backup backup = new Backups(folder, clock).make(reason, keys, old, rows, progress);
        return build(folder, keys, old, key, backup.file(), readied, progress);
    }

    /**
     * Makes a tested backup the office's data under a key.
     *
     * @param readied does what is left to do once the new file is whole, before it takes the old one's place
     */
    Database build(Path folder, KeyFile keys, OfficeKey old, OfficeKey key, Path backup, Consumer<Database> readied, Progress progress) {
        OfficeFile before = new OfficeFile(folder, keys.dataFile());
        OfficeFile next = Strays.next(folder);
        try (InputStream rows = BackupFile.open(backup).rows(old)) {
            Database database = Database.restore(next, key, old, rows, clock, Access.full(Messages.text("account.program")), progress);
            readied.accept(database);
            Strays.markReplaced(before);
            keys.rekeyed(key, next.name()).write(folder);
            Strays.sweep(next, LocalDateTime.now(clock));
            return database;
        } catch (IOException | DamagedException e) {
            throw new UserMessageException("backup.damaged", backup);
        }
    }
}
