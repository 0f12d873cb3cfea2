package org.jielin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.db.DurableFiles;

/**
 * A folder of this process for temporary files, which nobody else may read and which does not outlive the process. POI
 * writes spreadsheets there while it works on them; H2 keeps what it swaps out encrypted, and Java's own temporary files
 * don't ask again once Java runs, so that nothing else with people's data in it comes to lie elsewhere.
 */
final class PrivateTemp {

    private final Path parent;
    private final Path folder;

    /** @param machineFolder this user's own folder on this computer */
    PrivateTemp(Path machineFolder) {
        parent = machineFolder.resolve("tmp");
        folder = parent.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    /** Makes the folder the one for temporary files, until the process ends, and removes those of processes that ended badly. */
    void use() {
        try {
            for (Path left : left()) {
                DurableFiles.deleteTree(left);
            }
            make();
            System.setProperty("java.io.tmpdir", folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "temp"));
        } catch (IOException e) {
            // The program works with the system's folder as well.
            return;
        }
    }

    private void make() throws IOException {
        Files.createDirectories(parent);
        if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Folders of processes that are no more, one with this process's own number included: numbers come back. */
    private List<Path> left() throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(each -> each.equals(folder) || each.getFileName().toString().matches("\\d{1,18}")
                    && !ProcessHandle.of(Long.parseLong(each.getFileName().toString())).map(ProcessHandle::isAlive).orElse(false)).toList();
        }
    }

    void remove() {
        try {
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            // The next start removes what is left.
            return;
        }
    }
}
