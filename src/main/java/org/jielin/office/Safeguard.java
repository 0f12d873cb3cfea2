package org.jielin.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.account.KeyFile;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupFile;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Act;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Right;
import org.jielin.common.db.Totals;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/**
 * The backups of an open office: made, copied to the second place of the settings, tried, and told in the audit. An office on
 * a server has none of ours: the server's own save all its committees as of one moment.
 */
public final class Safeguard {

    /** From when on an office without a newer backup is warned; our choice. */
    private static final int LATE_DAYS = 2;

    private final Office office;
    private final Backups backups;
    private final Clock clock;

    public Safeguard(Office office, Clock clock) {
        this.office = office;
        this.backups = new Backups(office.folder(), clock);
        this.clock = clock;
    }

    /**
     * Makes a backup that has been restored for a trial, and its copy in the second place.
     *
     * @throws UserMessageException when it failed, or the office lies on a server; a backup that only couldn't be copied, or
     *         whose photos and papers are not all whole, is kept
     */
    public Backup make(BackupReason reason, Progress progress) {
        Backup backup = kept(reason, progress);
        if (backup.broken() > 0) {
            throw new UserMessageException("backup.attachments.broken", backup.broken());
        }
        return backup;
    }

    private Backup kept(BackupReason reason, Progress progress) {
        refuseServer();
        Backup backup = backups.make(reason, keys(), office.key(), office.database()::dump, progress);
        office.database().note(AuditKind.BACKUP, Map.of("file", backup.file().getFileName().toString(), "reason", reason.name(), "size", backup.size()));
        secondPlace().ifPresent(place -> copy(backup, place));
        return backup;
    }

    /** Makes one before something large, whoever does it. */
    public void before(BackupReason reason) {
        if (!office.onServer()) {
            kept(reason, Progress.NONE);
        }
    }

    private void refuseServer() {
        if (office.onServer()) {
            throw new UserMessageException("backup.server");
        }
    }

    public void copy(Backup backup, Path place) {
        if (place.toAbsolutePath().normalize().startsWith(office.folder())) {
            throw new UserMessageException("backup.place.same");
        }
        backups.copy(backup, place);
    }

    /** Whether today's backup is still to be made. */
    public boolean dueToday() {
        return !office.onServer() && backups.newest().map(newest -> newest.takenAt().toLocalDate().isBefore(LocalDate.now(clock))).orElse(true);
    }

    public Optional<Backup> newest() {
        return backups.newest();
    }

    /** The backups in the office's folder, newest first. */
    public List<Backup> here() {
        return Backups.in(backups.folder());
    }

    /** The backups in the second place, newest first. */
    public List<Backup> there() {
        return secondPlace().map(Backups::in).orElse(List.of());
    }

    /** The second place that the office chose. */
    public Optional<Path> secondPlace() {
        return office.database().reader(OfficeSettingDao.class).find(OfficeSettingDao.SECOND_PLACE).filter(place -> !place.isBlank()).map(Path::of);
    }

    /**
     * Chooses the second place, and copies the newest backup there as a trial.
     *
     * @return whether it lies on another disk than the office, so that one broken disk can't take both
     * @throws UserMessageException when it lies in the office's folder or can't be written
     */
    public boolean chooseSecondPlace(Path place) {
        refuseServer();
        office.database().access().require(Right.BACK_UP);
        Path folder = place.toAbsolutePath().normalize();
        if (folder.startsWith(office.folder())) {
            throw new UserMessageException("backup.place.same");
        }
        newest().ifPresent(newest -> copy(newest, folder));
        office.database().write(Act.of("office.secondPlace", folder), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.SECOND_PLACE, folder.toString());
            return null;
        });
        try {
            return !Files.getFileStore(office.folder()).equals(Files.getFileStore(folder));
        } catch (IOException e) {
            return true;
        }
    }

    /** When the last one was made, as screens tell it. */
    public String last(Optional<Backup> newest) {
        return office.onServer() ? Messages.text("backup.server") : BackupWords.last(newest, LocalDateTime.now(clock));
    }

    /** Whether there is no backup, or the newest is too old to rely on. */
    public boolean late(Optional<Backup> newest) {
        return !office.onServer() && newest.map(backup -> backup.takenAt().plusDays(LATE_DAYS).isBefore(LocalDateTime.now(clock))).orElse(true);
    }

    /**
     * Restores a backup for a trial and tells what it holds.
     *
     * @throws UserMessageException when it could not be restored
     */
    public Totals rehearse(Path file, Progress progress) {
        refuseServer();
        office.database().access().require(Right.BACK_UP);
        OfficeKey key = BackupFile.open(file).keys().holds(office.key()) ? office.key() : null;
        if (key == null) {
            throw new UserMessageException("backup.otherKey", file);
        }
        Totals totals = backups.rehearse(file, key, progress);
        office.database().note(AuditKind.VERIFY, Map.of("file", file.getFileName().toString()));
        return totals;
    }

    private KeyFile keys() {
        return KeyFile.in(office.folder()).orElseThrow(() -> new UserMessageException("keys.damaged", office.folder()));
    }
}
