package org.jielin.imports.sheet;

import java.util.Locale;
import org.jielin.common.text.UserMessageException;

/** Why a file is not read. Each has its sentence, {@code import.file.<reason>}. */
enum Reason {
    MISSING, FOLDER, LOCK_FILE, IN_USE, EMPTY, LARGE, UNREADABLE, PASSWORD, OTHER_FORMAT, BINARY_WORKBOOK, BOMB, DECLARATIONS, TOO_MANY, LONG_TEXT, SLOW,
    MEMORY, CRASHED, NO_READER;

    private String key() {
        return "import.file." + name().toLowerCase(Locale.ROOT);
    }

    UserMessageException about(Object file) {
        return new UserMessageException(key(), file);
    }
}
