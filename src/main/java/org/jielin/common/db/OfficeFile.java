package org.jielin.common.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.jdbcx.JdbcDataSource;
import org.jielin.common.crypto.OfficeKey;

/**
 * Where an office's data lies: a folder that holds one H2 file and nothing of another office.
 *
 * @param name the file's name without its ending; a file that takes another's place has another name
 * @param scheme H2's name for how the file is reached: {@link BarrierFilePath}; tests put one that breaks below it
 */
public record OfficeFile(Path folder, String name, String scheme) {

    /** The name of a folder's first file. */
    public static final String FIRST = "office";

    /** How H2 begins an encrypted file. */
    private static final String ENCRYPTED = "H2encrypt";
    /** In KB, and never more than half of Java's memory: with H2's own 64 MB a large import reads at its end what it wrote at its beginning. */
    private static final String CACHE = ";CACHE_SIZE=262144";
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0" + CACHE;

    public OfficeFile {
        folder = folder.toAbsolutePath().normalize();
    }

    public OfficeFile(Path folder, String name) {
        this(folder, name, BarrierFilePath.scheme());
    }

    /** The first file of a folder. */
    public OfficeFile(Path folder) {
        this(folder, FIRST);
    }

    public boolean exists() {
        return Files.isRegularFile(path());
    }

    /** Whether it is there and was never encrypted, as the first version left it. */
    public boolean plain() {
        byte[] beginning = ENCRYPTED.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(path())) {
            return !Arrays.equals(in.readNBytes(beginning.length), beginning);
        } catch (IOException none) {
            return false;
        }
    }

    /** Whether a program has it open. */
    public boolean held() {
        try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
    }

    /** The file itself. */
    public Path path() {
        return folder.resolve(name + ".mv.db");
    }

    /**
     * The one place where the file is named and gets its cipher.
     *
     * @param key null for a file of the first version, which had none
     */
    JdbcDataSource source(OfficeKey key, boolean create) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + scheme + ":" + folder.resolve(name) + SETTINGS + (key == null ? "" : ";CIPHER=AES") + ";IFEXISTS="
                + (create ? "FALSE" : "TRUE"));
        source.setUser("office");
        if (key != null) {
            source.setPassword(HexFormat.of().formatHex(key.derive("h2")) + " ");
        }
        return source;
    }
}
