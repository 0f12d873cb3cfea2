package org.jielin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jielin.account.KeyFile;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.AttachmentFiles;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Access;
import org.jielin.common.db.Database;
import org.jielin.common.db.DurableFiles;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.OfficePlace;
import org.jielin.common.db.Totals;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/**
 * The backups of an office, in its folder and in a second place. A backup counts only after it has been restored into a
 * scratch office and found equal; until then it has no name.
 */
public final class Backups {

    private static final String FOLDER = "backups";
    /** How the files' names end. */
    public static final String ENDING = ".jielin-backup";
    public static final Comparator<Backup> NEWEST_FIRST = Comparator.comparing(Backup::takenAt).reversed();

    private static final String UNTESTED = ".untested";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path office;
    private final Clock clock;

    public Backups(Path office, Clock clock) {
        this.office = office.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Where this office's backups lie. */
    public Path folder() {
        return office.resolve(FOLDER);
    }

    /**
     * Makes a backup, restores it for a trial, keeps it, and lets go of those that the rule of {@link Retention} no longer
     * keeps.
     *
     * @param rows writes the office's rows as of one moment
     * @throws UserMessageException when there is no room, or what was restored differs
     */
    public Backup make(BackupReason reason, KeyFile keys, OfficeKey key, Source rows, Progress progress) {
        LocalDateTime now = LocalDateTime.now(clock);
        try {
            Files.createDirectories(folder());
            OfficePlace.needRoom(folder(), 4 * sizeOfOffice());
            clean();
            Path untested = folder().resolve(STAMP.format(now) + "-" + reason.name().toLowerCase(Locale.ROOT) + ENDING + UNTESTED);
            BackupFile.write(untested, keys, key, now, reason, out -> rows.dump(out, progress));
            DurableFiles.sync(untested);
            int broken = tried(untested, key, progress, this::keep).broken();
            Path tested = free(untested);
            DurableFiles.move(untested, tested);
            Retention.apply(in(folder()), now.toLocalDate(), Files::delete);
            return new Backup(tested, now, reason, Files.size(tested), broken);
        } catch (IOException e) {
            throw new UserMessageException("backup.failed", folder());
        }
    }

    private static Path free(Path untested) {
        String name = untested.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length() - UNTESTED.length());
        Path file = untested.resolveSibling(stem + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = untested.resolveSibling(stem + "-" + i + ENDING);
        }
        return file;
    }

    /** Photos and papers never change: each is copied beside the backups once, and serves all of them. */
    private int keep(List<Attachment> attached) throws IOException {
        AttachmentFiles kept = AttachmentFiles.in(folder());
        OfficePlace.needRoom(folder(), kept.missingBytes(attached));
        return kept.fetch(attached, AttachmentFiles.in(office));
    }

    /**
     * Restores a backup into a scratch office, compares it row by row and checks its audit, and takes the scratch away. The
     * photos and papers beside it are read to their ends.
     *
     * @throws UserMessageException when the backup is damaged or differs, or photos and papers are missing
     */
    public Totals rehearse(Path file, OfficeKey key, Progress progress) {
        AttachmentFiles beside = AttachmentFiles.in(file.toAbsolutePath().getParent());
        Tried tried = tried(file, key, progress, beside::broken);
        if (tried.broken() > 0) {
            throw new UserMessageException("backup.attachments", tried.broken(), beside.folder());
        }
        return tried.totals();
    }

    private Tried tried(Path file, OfficeKey key, Progress progress, Attached attached) {
        try {
            Files.createDirectories(folder());
            Path scratch = Files.createTempDirectory(folder(), "scratch");
            try (InputStream in = BackupFile.open(file).rows(key);
                    Database copy = Database.restore(new OfficeFile(scratch), key, key, in, clock, Access.full(""), progress)) {
                if (!copy.verify(progress).good()) {
                    throw new UserMessageException("backup.damaged", file);
                }
                return new Tried(copy.totals(progress), attached.broken(copy.reader(AttachmentDao.class).all()));
            } finally {
                DurableFiles.deleteTree(scratch);
            }
        } catch (IOException | DamagedException e) {
            throw new UserMessageException("backup.damaged", file);
        }
    }

    /** Copies a backup to a second place and reads it back there. */
    public void copy(Backup backup, Path place) {
        try {
            Files.createDirectories(place);
            Path target = place.resolve(backup.file().getFileName());
            Path untested = place.resolve(backup.file().getFileName() + UNTESTED);
            Files.copy(backup.file(), untested, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.sync(untested);
            if (Files.mismatch(backup.file(), untested) >= 0) {
                throw new IOException("copy differs");
            }
            DurableFiles.move(untested, target);
            AttachmentFiles.in(place).mirror(AttachmentFiles.in(backup.file().toAbsolutePath().getParent()));
            Retention.apply(in(place), LocalDate.now(clock), Files::delete);
        } catch (IOException e) {
            throw new UserMessageException("backup.copy.failed", place);
        }
    }

    /** The backups of a folder, the newest first. */
    public static List<Backup> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Backup> found = new ArrayList<>();
            for (Path file : files.filter(each -> each.getFileName().toString().endsWith(ENDING)).toList()) {
                of(file).ifPresent(found::add);
            }
            found.sort(NEWEST_FIRST);
            return found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Backup> of(Path file) {
        try {
            return Optional.of(read(file));
        } catch (UserMessageException damaged) {
            return Optional.empty();
        }
    }

    /**
     * What a file says of itself.
     *
     * @throws UserMessageException when it is no backup or damaged
     */
    public static Backup read(Path file) {
        BackupFile backup = BackupFile.open(file);
        try {
            return new Backup(file, backup.takenAt(), backup.reason(), Files.size(file));
        } catch (IOException e) {
            throw new UserMessageException("backup.damaged", file);
        }
    }

    /** This office's newest backup. */
    public Optional<Backup> newest() {
        return in(folder()).stream().findFirst();
    }

    /** A folder that is not there yet, to restore a backup into: beside the office among whose backups it lies, or else beside it. */
    public static Path freshFolder(Path backup) {
        Path beside = backup.toAbsolutePath().normalize().getParent();
        Path office = beside.getParent();
        boolean atHome = office != null && office.getFileName() != null && office.resolve(FOLDER).equals(beside);
        Path parent = atHome ? office.getParent() : beside;
        String name = Messages.text("restore.folder.name", atHome ? office.getFileName() : Messages.text("app.name"));
        Path fresh = parent.resolve(name);
        for (int i = 2; Files.exists(fresh); i++) {
            fresh = parent.resolve(name + "-" + i);
        }
        return fresh;
    }

    /** What an interrupted backup left. */
    private void clean() throws IOException {
        try (Stream<Path> left = Files.list(folder())) {
            for (Path file : left.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("scratch")) {
                    DurableFiles.deleteTree(file);
                } else if (name.endsWith(UNTESTED)) {
                    Files.delete(file);
                }
            }
        }
    }

    private long sizeOfOffice() throws IOException {
        try (Stream<Path> files = Files.list(office)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** @param broken photos and papers that could not be read whole */
    private record Tried(Totals totals, int broken) {
    }

    private interface Attached {

        int broken(List<Attachment> attached) throws IOException;
    }

    /** Writes the office's rows as of one moment, and tells what it wrote. */
    @FunctionalInterface
    public interface Source {

        Totals dump(OutputStream out, Progress progress) throws IOException;
    }
}
