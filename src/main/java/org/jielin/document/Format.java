package org.jielin.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a paper can be saved as. */
public enum Format {
    PDF, DOCX, XLSX, CSV;

    static final String ARCHIVE = ".zip";

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The ending of a file that takes a password to open: a table of plain text has to stand in an archive. */
    String protectedEnding() {
        return this == CSV ? ending() + ARCHIVE : ending();
    }

    /** The format that a file's name asks for; an archive's is that of the file in it. */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("(\\.csv)?\\" + ARCHIVE + "$", CSV.ending());
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }
}
