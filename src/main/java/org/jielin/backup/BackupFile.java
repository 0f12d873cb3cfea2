package org.jielin.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jielin.account.KeyFile;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.SealedInput;
import org.jielin.common.crypto.SealedOutput;
import org.jielin.common.text.UserMessageException;

/**
 * A backup as it lies on a disk: one line that says what it is, one with the key file of that day, so that a password or
 * the recovery code opens it anywhere, and then the office's rows, packed and sealed. The seal covers the lines before it.
 */
public final class BackupFile {

    private static final String MAGIC = "JIELIN-BACKUP 1\n";
    private static final int LONGEST_HEADER = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final byte[] header;
    private final JsonNode facts;

    private BackupFile(Path path, byte[] header) throws IOException {
        this.path = path;
        this.header = header;
        this.facts = JSON.readTree(header);
    }

    /**
     * Writes a new file.
     *
     * @param rows writes the office's rows
     */
    static <T> T write(Path path, KeyFile keys, OfficeKey key, LocalDateTime at, BackupReason reason, Rows<T> rows) throws IOException {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        ObjectNode facts = JSON.createObjectNode().put("takenAt", at.toString()).put("reason", reason.name()).put("salt", salt).put("keys", keys.json());
        byte[] header = JSON.writeValueAsBytes(facts);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
            out.write(header);
            out.write('\n');
            try (OutputStream packed = new GZIPOutputStream(new SealedOutput(out, key.derive("backup", salt), header), 1 << 16)) {
                return rows.write(packed);
            }
        }
    }

    /**
     * Reads what stands before the rows.
     *
     * @throws UserMessageException when the file is no backup or damaged
     */
    public static BackupFile open(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (!new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
                throw new UserMessageException("backup.none", path);
            }
            BackupFile file = new BackupFile(path, line(in));
            file.takenAt();
            file.reason();
            return file;
        } catch (IOException | RuntimeException e) {
            throw e instanceof UserMessageException said ? said : new UserMessageException("backup.damaged", path);
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_HEADER) {
                throw new DamagedException();
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    public LocalDateTime takenAt() {
        return LocalDateTime.parse(facts.path("takenAt").asText());
    }

    public BackupReason reason() {
        return BackupReason.valueOf(facts.path("reason").asText());
    }

    /** @throws UserMessageException when it is damaged */
    public KeyFile keys() {
        try {
            return KeyFile.of(facts.path("keys").asText());
        } catch (DamagedException e) {
            throw new UserMessageException("backup.damaged", path);
        }
    }

    /** The rows; a damaged place is found before anything after it is given out. */
    public InputStream rows(OfficeKey key) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.skipNBytes(MAGIC.length() + header.length + 1L);
        return new GZIPInputStream(new SealedInput(in, key.derive("backup", facts.path("salt").binaryValue()), header), 1 << 16);
    }

    /** Writes rows and tells what it wrote. */
    @FunctionalInterface
    interface Rows<T> {

        T write(OutputStream out) throws IOException;
    }
}
