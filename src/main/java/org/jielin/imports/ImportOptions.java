package org.jielin.imports;

import java.util.Optional;

/**
 * How files are to be read.
 *
 * @param kind empty to recognise each file by its columns
 * @param estate the estate when the files do not tell it; empty otherwise
 * @param dryRun read and check everything, write nothing
 */
public record ImportOptions(Optional<ImportKind> kind, String estate, boolean dryRun) {

    public static final ImportOptions AUTO = new ImportOptions(Optional.empty(), "", false);

    public ImportOptions dry() {
        return new ImportOptions(kind, estate, true);
    }
}
