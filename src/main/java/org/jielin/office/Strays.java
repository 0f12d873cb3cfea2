package org.jielin.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jielin.attachment.AttachmentFiles;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.text.UserMessageException;

/**
 * Data files that the key file does not name. One that was replaced by its own equal copy is marked before the copy takes
 * its place, and removed; any other is put aside, because it might be the only copy of something.
 */
final class Strays {

    private static final Pattern DATA = Pattern.compile("(office(?:-(\\d+))?)\\.mv\\.db");
    private static final String REPLACED = ".replaced";
    private static final List<String> BESIDE = List.of(".mv.db", ".seal", ".holder", ".trace.db", REPLACED);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Strays() {
    }

    /** The next data file of a folder: office, office-2, office-3 and so on. */
    static OfficeFile next(Path folder) {
        int highest = 1;
        for (Path file : data(folder)) {
            Matcher name = DATA.matcher(file.getFileName().toString());
            if (name.matches() && name.group(2) != null) {
                highest = Math.max(highest, Integer.parseInt(name.group(2)));
            }
        }
        return new OfficeFile(folder, OfficeFile.FIRST + "-" + (highest + 1));
    }

    /** Every data file of a folder. */
    static List<OfficeFile> all(Path folder) {
        return data(folder).stream().map(file -> new OfficeFile(folder, file.getFileName().toString().replace(".mv.db", ""))).toList();
    }

    static void markReplaced(OfficeFile file) throws IOException {
        Files.writeString(file.folder().resolve(file.name() + REPLACED), "");
    }

    /** Clears a folder of data files that are not the present one. */
    static void sweep(OfficeFile present, LocalDateTime now) {
        try {
            for (Path file : data(present.folder())) {
                String name = file.getFileName().toString().replace(".mv.db", "");
                if (name.equals(present.name())) {
                    Files.deleteIfExists(file.resolveSibling(name + REPLACED));
                    continue;
                }
                if (Files.exists(file.resolveSibling(name + REPLACED))) {
                    overwrite(file);
                    for (String ending : BESIDE) {
                        Files.deleteIfExists(file.resolveSibling(name + ending));
                    }
                } else {
                    move(present.folder(), name, now);
                }
            }
        } catch (IOException e) {
            throw new UserMessageException("office.open.readOnly", present.folder());
        }
    }

    /** Keeps a copy of the key file that is about to be replaced by a restored one. */
    static void keepKeys(Path folder, LocalDateTime now) throws IOException {
        for (String keys : List.of("office.keys", "office.keys.copy")) {
            if (Files.exists(folder.resolve(keys))) {
                Files.copy(folder.resolve(keys), aside(folder, now).resolve(keys), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Puts photos and papers aside that the present file doesn't claim: they are of one that was put aside. */
    static void putAside(Path folder, Set<String> claimed, LocalDateTime now) throws IOException {
        if (AttachmentFiles.in(folder).unclaimed(claimed) > 0) {
            AttachmentFiles.in(folder).putAside(claimed, aside(folder, now));
        }
    }

    private static void move(Path folder, String name, LocalDateTime now) throws IOException {
        Path aside = aside(folder, now);
        for (String ending : BESIDE) {
            if (Files.exists(folder.resolve(name + ending))) {
                Files.move(folder.resolve(name + ending), aside.resolve(name + ending));
            }
        }
    }

    private static Path aside(Path folder, LocalDateTime now) throws IOException {
        return Files.createDirectories(folder.resolve("put-aside-" + STAMP.format(now)));
    }

    /** The first version's file is plain text: no more of it should stay on the disk than can be helped. */
    private static void overwrite(Path file) throws IOException {
        byte[] zeros = new byte[1 << 16];
        long left = Files.size(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            for (; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
    }

    private static List<Path> data(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> DATA.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UserMessageException("office.open.missing", folder);
        }
    }
}
