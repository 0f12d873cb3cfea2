package org.jielin.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.Daos;
import org.jielin.common.ui.Progress;
import org.jielin.imports.sheet.SheetRow;

/** What the importers of all kinds share while one file is read into the office. */
final class FileImport {

    final Daos daos;
    final Path file;
    final String chosenEstate;
    final Progress progress;
    Places places;
    Register register;
    Updates updates;
    Recognition recognition;
    final Evidence evidence;
    final LocalDate today;
    final Findings findings;
    int rows;
    int created;
    int updated;
    int skipped;
    int rejected;
    int households;

    FileImport(Daos daos, Path file, ImportOptions options, Evidence evidence, LocalDate today, Progress progress) {
        this.daos = daos;
        this.file = file;
        this.chosenEstate = options.estate();
        this.findings = new Findings(file.getFileName().toString(), options.decisions());
        this.evidence = evidence;
        this.today = today;
        this.progress = progress;
    }

    /** One more row that holds data: an import that is asked to stop does so between two rows. */
    void count() {
        rows++;
        stopIfAsked();
    }

    void stopIfAsked() {
        if (progress.cancelled()) {
            throw new ImportCancelled();
        }
    }

    /** Looks up whom and what the office knows, what an earlier part of the file has told included. */
    void lookUp() {
        places = new Places(daos.get(BuildingDao.class));
        register = new Register(daos);
        updates = new Updates(this);
        recognition = new Recognition(this);
    }

    /**
     * The estate that was chosen for the table; else what the title, the sheet's or the file's name tells; else the one that was
     * chosen for all; else what is left of these names when the words that name the list are taken away; empty when none tells.
     */
    String estateOf(Table table) {
        if (!table.estate().isEmpty()) {
            return table.estate();
        }
        Optional<String> told = EstateName.told(table, file);
        if (told.isPresent() || !chosenEstate.isEmpty()) {
            return told.orElse(chosenEstate);
        }
        return EstateName.left(table, file).orElse("");
    }

    /** Hidden rows are read like others; that there are some is told once for a list. */
    void noteHidden(Table table) {
        List<SheetRow> hidden = table.rows().stream().filter(SheetRow::hidden).toList();
        if (!hidden.isEmpty()) {
            new RowView(table, hidden.getFirst(), null, findings).found(null, FindingCode.HIDDEN_ROWS, hidden.size()).mended();
        }
    }

    ImportReport report(ImportKind kind) {
        return new ImportReport(file.getFileName().toString(), kind.name().toLowerCase(Locale.ROOT), rows, created, updated, skipped,
                rejected, households, findings.open(), findings.mended());
    }
}
