package org.jielin.common.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where an office's data lies: a folder that holds the H2 file {@code office.mv.db} and nothing of another office. */
public record OfficeFile(Path folder) {

    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    public OfficeFile {
        folder = folder.toAbsolutePath().normalize();
    }

    public boolean exists() {
        return Files.isRegularFile(folder.resolve("office.mv.db"));
    }

    /** Local disks only: a UNC path is a network drive, where a file lock promises nothing. */
    public boolean onNetwork() {
        String path = folder.toString();
        return path.startsWith("\\\\") || path.toLowerCase(Locale.ROOT).startsWith("//");
    }

    /** A semicolon would end the path and begin a setting. */
    public boolean nameIsSafe() {
        return folder.toString().indexOf(';') < 0;
    }

    /** The one place where the file is named and, later, its cipher. */
    String url(boolean create) {
        return "jdbc:h2:file:" + folder.resolve("office") + SETTINGS + ";IFEXISTS=" + (create ? "FALSE" : "TRUE");
    }
}
