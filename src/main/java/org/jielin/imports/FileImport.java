package org.jielin.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jielin.common.db.Daos;
import org.jielin.common.ui.Progress;

/** What the importers of all kinds share while one file is read into the office. */
final class FileImport {

    final Daos daos;
    final Path file;
    final String chosenEstate;
    final Progress progress;
    final Places places;
    final Register register;
    final List<Finding> findings = new ArrayList<>();
    int rows;
    int created;
    int updated;
    int skipped;
    int rejected;
    int households;

    FileImport(Daos daos, Path file, String chosenEstate, Progress progress, Places places, Register register) {
        this.daos = daos;
        this.file = file;
        this.chosenEstate = chosenEstate;
        this.progress = progress;
        this.places = places;
        this.register = register;
    }

    /** The estate that the title, the sheet's or the file's name tells, or the one that was chosen; empty when none tells. */
    String estateOf(Table table) {
        if (!chosenEstate.isEmpty()) {
            return chosenEstate;
        }
        return EstateName.in(table.title()).or(() -> EstateName.in(table.sheet().name())).or(() -> EstateName.in(file.getFileName().toString()))
                .orElse("");
    }

    ImportReport report(ImportKind kind) {
        return new ImportReport(file.getFileName().toString(), kind.name().toLowerCase(Locale.ROOT), rows, created, updated, skipped,
                rejected, households, List.copyOf(findings));
    }
}
