package org.jielin.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/** Reads spreadsheets into the office: for the screen and the command line alike. Each file is one step, all or nothing. */
public final class ImportService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Clock clock;

    public ImportService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads files. They are taken in the order in which they build on each other and reported in the order given. All are
     * opened and understood before the first is written.
     *
     * @throws UserMessageException when a file can't be read, is none of the known kinds, or tells no estate; that file has
     *         then changed nothing. Likewise when the account doesn't see all that the rows are compared with
     */
    public List<ImportReport> run(List<Path> files, ImportOptions options, Progress progress) {
        Access access = database.access();
        access.require(Right.IMPORT);
        if (!access.may(Right.SEE_RESIDENTS) || !access.may(Right.SEE_SENSITIVE) || access.entrances() != null) {
            throw new UserMessageException("import.refused.residents");
        }
        List<Understood> understood = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            understood.add(understand(i, files.get(i), options));
        }
        understood.stream().filter(each -> each.kind == ImportKind.MEDIATION && !access.may(Right.ALL_CASES)).findFirst().ifPresent(each -> {
            throw new UserMessageException("import.refused.cases", each.file.getFileName());
        });
        Map<Integer, ImportReport> reports = new TreeMap<>();
        List<Understood> ordered = understood.stream().sorted(Comparator.comparing(Understood::kind)).toList();
        if (options.dryRun()) {
            dryRun(ordered, options, progress, reports);
        } else {
            for (Understood file : ordered) {
                if (progress.cancelled()) {
                    break;
                }
                reports.put(file.place, database.write(Act.of("import", file.file.getFileName()), daos -> apply(daos, file, options, progress)));
                progress.report(reports.size(), files.size());
            }
        }
        return List.copyOf(reports.values());
    }

    /** Goes all the way and takes everything back. */
    private void dryRun(List<Understood> ordered, ImportOptions options, Progress progress, Map<Integer, ImportReport> reports) {
        try {
            database.write(Act.of("import.dry"), daos -> {
                for (Understood file : ordered) {
                    reports.put(file.place, apply(daos, file, options, progress));
                    progress.report(reports.size(), ordered.size());
                }
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            progress.report(1, 1);
        }
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Understood(int place, Path file, ImportKind kind, List<Table> tables) {
    }

    private static Understood understand(int place, Path file, ImportOptions options) {
        List<Sheet> sheets = SpreadsheetReader.read(file);
        String name = file.getFileName().toString();
        ImportKind kind = options.kind().orElseGet(() -> sheets.stream().map(sheet -> TableFinder.find(sheet, name, Optional.empty()))
                .flatMap(Optional::stream).max(Comparator.comparingInt(table -> table.score() * 1000 + Math.min(999, table.rows().size())))
                .map(Table::kind).orElseThrow(() -> new UserMessageException("import.file.unknown", file.getFileName())));
        List<Table> tables = sheets.stream().map(sheet -> TableFinder.find(sheet, name, Optional.of(kind))).flatMap(Optional::stream)
                .filter(table -> !table.rows().isEmpty()).toList();
        if (tables.isEmpty()) {
            throw new UserMessageException("import.file.unknown", file.getFileName());
        }
        return new Understood(place, file, kind, tables);
    }

    private ImportReport apply(Daos daos, Understood file, ImportOptions options, Progress progress) {
        FileImport run = new FileImport(daos, file.file, options, progress,
                new Places(daos.get(BuildingDao.class)), new Register(daos));
        String evidence = file.file.getFileName().toString();
        switch (file.kind) {
            case RESIDENTS -> {
                ResidentImporter importer = new ResidentImporter(run);
                file.tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case ELDERS -> {
                CareRosterImporter importer = new CareRosterImporter(run);
                file.tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case VOLUNTEERS -> {
                HelperImporter importer = new HelperImporter(run);
                file.tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case MEDIATION -> file.tables.forEach(new CaseImporter(run)::read);
            case LIFT -> file.tables.forEach(new LiftImporter(run)::read);
            case HAZARDS -> {
                HazardImporter importer = new HazardImporter(run);
                file.tables.forEach(importer::read);
                importer.finish();
            }
        }
        ImportReport report = run.report(file.kind);
        daos.get(ImportDao.class).insert(evidence, file.kind.name(), LocalDateTime.now(clock), json(report));
        return report;
    }

    private static String json(ImportReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report not written");
        }
    }
}
