package org.jielin.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jielin.common.text.UserMessageException;

/** A small text file that is always whole: written beside the old one, forced to the disk, moved over it in one step. */
final class SmallFile {

    /** Far more than a file of ours ever is, so that a foreign one can't fill the memory. */
    private static final long LARGEST = 16L << 20;

    private SmallFile() {
    }

    static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large");
        }
        return Files.readString(file);
    }

    static void replace(Path file, String text) {
        try {
            Files.move(beside(file, text), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UserMessageException("keys.unwritable", file);
        }
    }

    /** The first half: the new file, safe on the disk, not yet in its place. */
    static Path beside(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return fresh;
    }

    /** Makes the move itself last through a power cut. Windows can't open a folder and needs no such step. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows
        }
    }
}
