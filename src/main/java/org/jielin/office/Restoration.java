package org.jielin.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jielin.account.KeyFile;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentCheck;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.AttachmentFiles;
import org.jielin.backup.BackupFile;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.db.Access;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.office.Doorkeeper.Unlocked;

/** Makes a backup the office of a folder. What lies there is put aside once the restored office is whole. */
final class Restoration {

    private final Clock clock;
    private final Doorkeeper door;

    Restoration(Clock clock, Doorkeeper door) {
        this.clock = clock;
        this.door = door;
    }

    /** A restored office, open, and who may come in. */
    record Restored(Database whole, Unlocked unlocked) {
    }

    Restored restore(Path backup, Path place, Credentials who, Progress progress) {
        BackupFile file = BackupFile.open(backup);
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UserMessageException("office.create.folder", place);
        }
        for (OfficeFile present : Strays.all(place)) {
            if (present.held()) {
                throw new UserMessageException("backup.restore.held", place);
            }
        }
        KeyFile keys = file.keys();
        Unlocked unlocked = door.unlock(place, keys, who);
        OfficeFile next = Strays.next(place);
        try (InputStream rows = file.rows(unlocked.key())) {
            Database whole = Database.restore(next, unlocked.key(), unlocked.key(), rows, clock, Access.full(Messages.text("account.program")), progress);
            try {
                progress.stage(Messages.text("office.open.checking"));
                Offices.refuseDamage(place, whole.verify(progress));
                List<Attachment> attached = whole.reader(AttachmentDao.class).all();
                int missing = AttachmentFiles.in(place).fetch(attached, AttachmentFiles.in(backup.toAbsolutePath().getParent()));
                if (!unlocked.recovery()) {
                    Doorkeeper.access(whole, Doorkeeper.normal(who.login()));
                }
                Strays.keepKeys(place, LocalDateTime.now(clock));
                keys.rekeyed(unlocked.key(), next.name()).write(place);
                Strays.sweep(next, LocalDateTime.now(clock));
                Strays.putAside(place, AttachmentCheck.claimed(whole), LocalDateTime.now(clock));
                whole.note(AuditKind.RESTORE, missing == 0 ? Map.of("takenAt", file.takenAt().toString())
                        : Map.of("takenAt", file.takenAt().toString(), "missingAttachments", missing));
                return new Restored(whole, unlocked);
            } catch (RuntimeException | IOException e) {
                whole.close();
                throw e;
            }
        } catch (IOException | DamagedException e) {
            throw new UserMessageException("backup.damaged", backup);
        }
    }
}
