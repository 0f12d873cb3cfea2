package org.jielin.common.db;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/**
 * Whether a folder is a place for an office: a local disk that no program synchronises, which can be written and has room.
 */
public final class OfficePlace {

    private static final List<String> NETWORK_TYPES = List.of("nfs", "cifs", "smb", "afs", "sshfs", "davfs", "9p", "webdav");
    /** Room that a step, its audit and a backup need at the least, in bytes. */
    private static final long ROOM = 64L << 20;

    private OfficePlace() {
    }

    /**
     * Refuses a folder that is no place for an office.
     *
     * @throws UserMessageException that says what is wrong with it and what to do
     */
    public static void check(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (onNetwork(absolute) || absolute.toString().indexOf(';') >= 0) {
            throw new UserMessageException("office.open.place", absolute);
        }
        if (synchronised(absolute)) {
            throw new UserMessageException("office.open.synchronised", absolute);
        }
        Path there = absolute;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !writable(there)) {
            throw new UserMessageException("office.open.readOnly", absolute);
        }
    }

    /** @throws UserMessageException when the disk has less room than the work ahead may need, in bytes */
    public static void needRoom(Path folder, long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes + ROOM) {
                throw new UserMessageException("office.disk.full", folder, (bytes + ROOM) / (1 << 20) + 1);
            }
        } catch (IOException unknown) {
            return;
        }
    }

    /** Local disks only: on a network drive a file lock promises nothing. */
    static boolean onNetwork(Path folder) {
        String path = folder.toString();
        if (path.startsWith("\\\\") || path.startsWith("//")) {
            return true;
        }
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = there == null ? null : Files.getFileStore(there);
            return store != null && NETWORK_TYPES.stream().anyMatch(store.type().toLowerCase(Locale.ROOT)::startsWith);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Synchronising programs are known by how their folders' names begin: a habit of theirs, so the list is a text that can grow. */
    static boolean synchronised(Path folder) {
        for (Path part : folder) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (Arrays.stream(Messages.list("office.synchronised.names")).anyMatch(name::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Root may write anywhere, and Windows tells too much: only trying tells. */
    private static boolean writable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "jielin", ".try"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
