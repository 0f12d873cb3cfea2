package org.jielin.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a paper can be saved as. */
public enum Format {
    PDF, DOCX, XLSX, CSV;

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }
}
