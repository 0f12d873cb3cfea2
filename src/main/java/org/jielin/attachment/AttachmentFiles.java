package org.jielin.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.SealedInput;
import org.jielin.common.crypto.SealedOutput;
import org.jielin.common.db.DurableFiles;
import org.jielin.common.text.UserMessageException;

/**
 * A folder of sealed files, each written once under a random name with a random key of its own and never changed: the length
 * of a small picture, that picture, the content. The name is sealed in, so that no file opens in another's place.
 */
public final class AttachmentFiles {

    private static final String FOLDER = "attachments";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final String UNFINISHED = ".new";
    /** What has no record is kept so long: an older copy of the office's file may be put back by hand meanwhile. */
    private static final Duration KEPT_UNCLAIMED = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LARGEST_THUMBNAIL = 1 << 20;

    private final Path folder;

    private AttachmentFiles(Path folder) {
        this.folder = folder;
    }

    /** Those in a folder: an office's, or the one its backups lie in. */
    public static AttachmentFiles in(Path parent) {
        return new AttachmentFiles(parent.resolve(FOLDER));
    }

    public Path folder() {
        return folder;
    }

    /** Whether a file is there, whole or not. */
    public boolean has(Attachment attachment) {
        return Files.isRegularFile(path(attachment));
    }

    private Path path(Attachment attachment) {
        return path(attachment.storedName());
    }

    /** Names come from the office's data, but a path is made only of what we would have written there. */
    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new DamagedException();
        }
        return folder.resolve(name);
    }

    /** Writes a file; when this returns, it is on the disk. */
    Stored write(byte[] thumbnail, byte[] content) throws IOException {
        Stored stored = new Stored(random(16), random(32));
        DurableFiles.createFolder(folder);
        Path unfinished = folder.resolve(stored.name() + UNFINISHED);
        try {
            try (DataOutputStream out = new DataOutputStream(new SealedOutput(Files.newOutputStream(unfinished), key(stored.key()), seal(stored.name())))) {
                out.writeInt(thumbnail.length);
                out.write(thumbnail);
                out.write(content);
            }
            DurableFiles.sync(unfinished);
            DurableFiles.move(unfinished, path(stored.name()));
            return stored;
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] key(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] seal(String name) {
        return ("attachment\n" + name).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The whole content, which is what was added, bit by bit.
     *
     * @throws UserMessageException when the file is missing, damaged or another one
     */
    byte[] content(Attachment attachment) {
        byte[] content = opened(attachment, in -> {
            readThumbnail(in);
            byte[] read = in.readNBytes((int) attachment.byteCount() + 1);
            if (read.length != attachment.byteCount()) {
                throw new DamagedException();
            }
            return read;
        });
        if (!digest(content).equals(attachment.digest())) {
            throw new UserMessageException("attachment.damaged", attachment.name());
        }
        return content;
    }

    /** The small picture; empty for what has none. */
    byte[] thumbnail(Attachment attachment) {
        return opened(attachment, AttachmentFiles::readThumbnail);
    }

    private static byte[] readThumbnail(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_THUMBNAIL) {
            throw new DamagedException();
        }
        return in.readNBytes(length);
    }

    private <T> T opened(Attachment attachment, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(stream(attachment.storedName(), attachment))) {
            return reading.read(in);
        } catch (NoSuchFileException e) {
            throw new UserMessageException("attachment.missing", attachment.name());
        } catch (IOException | DamagedException e) {
            throw new UserMessageException("attachment.damaged", attachment.name());
        }
    }

    private InputStream stream(String file, Attachment as) throws IOException {
        return new SealedInput(Files.newInputStream(path(file)), key(as.sealKey()), seal(as.storedName()));
    }

    /** What a check finds of a file: read to its end, and compared with what was added. */
    State state(Attachment attachment) {
        if (!has(attachment)) {
            return State.MISSING;
        }
        MessageDigest digest = sha256();
        try (InputStream sealed = stream(attachment.storedName(), attachment)) {
            readThumbnail(new DataInputStream(sealed));
            byte[] part = new byte[1 << 16];
            for (int read = sealed.read(part); read >= 0; read = sealed.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(attachment.digest()) ? State.WHOLE : State.CHANGED;
        } catch (IOException | DamagedException e) {
            return State.CHANGED;
        }
    }

    /** Whether a file that lies in one attachment's place is another's. */
    boolean holds(Attachment place, Attachment other) {
        try (InputStream sealed = stream(place.storedName(), other)) {
            return sealed.read() >= 0;
        } catch (IOException | DamagedException e) {
            return false;
        }
    }

    /**
     * Copies those that are not here yet from elsewhere, each whole and on the disk before it has its name.
     *
     * @return how many could not be copied whole
     */
    public int fetch(List<Attachment> wanted, AttachmentFiles from) throws IOException {
        int broken = 0;
        for (Attachment attachment : wanted) {
            if (has(attachment) && state(attachment) == State.WHOLE) {
                continue;
            }
            if (from.state(attachment) != State.WHOLE) {
                broken++;
                continue;
            }
            DurableFiles.createFolder(folder);
            Path unfinished = folder.resolve(attachment.storedName() + UNFINISHED);
            Files.deleteIfExists(unfinished);
            Files.copy(from.path(attachment), unfinished);
            DurableFiles.sync(unfinished);
            DurableFiles.move(unfinished, path(attachment));
        }
        return broken;
    }

    /** How many are not here whole. */
    public int broken(List<Attachment> wanted) {
        return (int) wanted.stream().filter(attachment -> state(attachment) != State.WHOLE).count();
    }

    /** Bytes that {@link #fetch} would write at most. */
    public long missingBytes(List<Attachment> wanted) {
        return wanted.stream().filter(attachment -> !has(attachment)).mapToLong(Attachment::byteCount).sum();
    }

    /** Copies every file that is in the other folder only; for a second place, where nobody has the keys. */
    public void mirror(AttachmentFiles from) throws IOException {
        for (Path file : from.files()) {
            Path target = folder.resolve(file.getFileName());
            if (Files.exists(target) && Files.size(target) == Files.size(file)) {
                continue;
            }
            DurableFiles.createFolder(folder);
            Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
            Files.deleteIfExists(unfinished);
            Files.copy(file, unfinished);
            DurableFiles.sync(unfinished);
            if (Files.mismatch(file, unfinished) >= 0) {
                throw new IOException("copy differs");
            }
            DurableFiles.move(unfinished, target);
        }
    }

    /** How many files no record claims. */
    public int unclaimed(Set<String> claimed) {
        return (int) files().stream().filter(file -> !claimed.contains(file.getFileName().toString())).count();
    }

    /** Removes what no record has claimed for thirty days: what was written just before a power cut, or taken back since. */
    public void sweep(Set<String> claimed, Instant now) {
        for (Path file : all()) {
            String name = file.getFileName().toString();
            try {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT_UNCLAIMED));
                if (old && (name.endsWith(UNFINISHED) || NAME.matcher(name).matches() && !claimed.contains(name))) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException inUse) {
                continue;
            }
        }
    }

    /** Moves what no record claims to another folder: it belongs to the office that is put aside there. */
    public void putAside(Set<String> claimed, Path parent) throws IOException {
        for (Path file : files()) {
            if (!claimed.contains(file.getFileName().toString())) {
                Path aside = in(parent).folder;
                Files.createDirectories(aside);
                Files.move(file, aside.resolve(file.getFileName()));
            }
        }
    }

    private List<Path> files() {
        return all().stream().filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }

    private List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a file lies and what opens it. */
    record Stored(String name, String key) {
    }

    /** What became of a file. */
    enum State {
        WHOLE, MISSING, CHANGED
    }

    private interface Reading<T> {

        T read(DataInputStream in) throws IOException;
    }
}
