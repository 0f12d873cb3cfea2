package org.jielin.imports;

import java.util.Optional;

/**
 * How files are to be read.
 *
 * @param kind empty to recognise each file by its columns
 * @param estate the estate when the files do not tell it; empty otherwise
 * @param dryRun read and check everything, write nothing
 * @param decisions which proposals are accepted; a dry run with them shows what would come of it
 */
public record ImportOptions(Optional<ImportKind> kind, String estate, boolean dryRun, Decisions decisions) {

    public static final ImportOptions AUTO = new ImportOptions(Optional.empty(), "", false);

    public ImportOptions(Optional<ImportKind> kind, String estate, boolean dryRun) {
        this(kind, estate, dryRun, Decisions.NONE);
    }

    public ImportOptions dry() {
        return new ImportOptions(kind, estate, true, decisions);
    }

    public ImportOptions deciding(Decisions taken) {
        return new ImportOptions(kind, estate, dryRun, taken);
    }
}
