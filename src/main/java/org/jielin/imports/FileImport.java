package org.jielin.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.Daos;
import org.jielin.common.ui.Progress;

/** What the importers of all kinds share while one file is read into the office. */
final class FileImport {

    final Daos daos;
    final Path file;
    final String chosenEstate;
    final Progress progress;
    final Findings findings;
    Places places;
    Register register;
    int rows;
    int created;
    int updated;
    int skipped;
    int rejected;
    int households;

    FileImport(Daos daos, Path file, ImportOptions options, Progress progress) {
        this.daos = daos;
        this.file = file;
        this.chosenEstate = options.estate();
        this.findings = new Findings(file.getFileName().toString(), options.decisions());
        this.progress = progress;
    }

    /** Looks up whom and what the office knows, what an earlier part of the file has told included. */
    void lookUp() {
        places = new Places(daos.get(BuildingDao.class));
        register = new Register(daos);
    }

    /**
     * The estate that was chosen for the table; else what the title, the sheet's or the file's name tells; else the one that was
     * chosen for all; else what is left of these names when the words that name the list are taken away; empty when none tells.
     */
    String estateOf(Table table) {
        if (!table.estate().isEmpty()) {
            return table.estate();
        }
        List<String> names = List.of(table.title(), table.sheet().name(), file.getFileName().toString());
        Optional<String> told = names.stream().map(EstateName::in).flatMap(Optional::stream).findFirst();
        if (told.isPresent() || !chosenEstate.isEmpty()) {
            return told.orElse(chosenEstate);
        }
        return names.stream().map(EstateName::leftOf).flatMap(Optional::stream).findFirst().orElse("");
    }

    ImportReport report(ImportKind kind) {
        return new ImportReport(file.getFileName().toString(), kind.name().toLowerCase(Locale.ROOT), rows, created, updated, skipped,
                rejected, households, findings.open(), findings.mended());
    }
}
