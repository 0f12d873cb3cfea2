package org.jielin.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.DataFailure;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.imports.sheet.Opened;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetReader;

/** Reads spreadsheets into the office: for the screen and the command line alike. Each file is one step, all or nothing. */
public final class ImportService {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By how much another kind must fit better than the file's kind before a table is taken as that. */
    private static final int CLEARLY = 8;

    /** The kinds of file that a file picker offers. */
    static final List<String> ENDINGS = List.of("*.xlsx", "*.xls", "*.xlsm", "*.et", "*.ods", "*.csv", "*.tsv", "*.txt");

    private final Database database;
    private final Clock clock;

    public ImportService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens files and finds the lists in them; nothing is written. A file that can't be read is told as refused, so that the
     * others can be imported without it.
     */
    public List<ReadFile> read(List<Path> files, ImportOptions options, Progress progress) {
        database.access().require(Right.IMPORT);
        List<ReadFile> read = new ArrayList<>();
        try (SheetReader reader = new SheetReader()) {
            for (Path file : files) {
                if (progress.cancelled()) {
                    break;
                }
                read.add(understand(file, reader.read(file), options));
                progress.report(read.size(), files.size());
            }
        }
        return read;
    }

    /** Opens cells that were copied in a spreadsheet program, as a file with a name of its own. */
    public ReadFile paste(String text, ImportOptions options) {
        database.access().require(Right.IMPORT);
        Path name = Path.of(Messages.text("import.pasted"));
        try (SheetReader reader = new SheetReader()) {
            return understand(name, reader.pasted(text, name.toString()), options);
        }
    }

    /** Hidden sheets, old copies for the most part, are left out as long as nobody wants them. */
    private static ReadFile understand(Path file, Opened opened, ImportOptions options) {
        String name = Opened.speakable(file.getFileName().toString());
        List<Table> tables = tables(opened.sheets(), name, options.kind());
        boolean allHidden = tables.stream().allMatch(table -> table.sheet().hidden());
        List<Table> chosen = tables.stream().map(table -> table.leaveOut(table.sheet().hidden() && !allHidden)).toList();
        Stream<String> left = chosen.stream().filter(Table::leftOut).map(table -> Messages.text("import.remark.hidden", name, table.sheet().name()));
        return new ReadFile(file, opened.sheets(), chosen, Stream.concat(opened.remarks().stream(), left.distinct()).toList(), opened.refusal());
    }

    /** The tables of all sheets. What fits the file's kind about as well as another is taken as the file's kind. */
    private static List<Table> tables(List<Sheet> sheets, String name, Optional<ImportKind> wanted) {
        List<Table> tables = sheets.stream().filter(sheet -> !FindingsBook.isList(sheet))
                .flatMap(sheet -> TableFinder.in(sheet, name, wanted).stream()).toList();
        Optional<ImportKind> kind = tables.stream().max(Comparator.comparingInt(table -> table.score() * 1000 + Math.min(999, table.rows().size())))
                .map(Table::kind);
        return tables.stream().map(table -> {
            Table same = table.kind() == kind.get() ? table : table.as(kind.get());
            return same.complete() && same.columns().size() >= 2 && same.score() + CLEARLY > table.score() ? same : table;
        }).toList();
    }

    /** Opens files and reads them into the office. */
    public List<ImportReport> run(List<Path> files, ImportOptions options, Progress progress) {
        return take(read(files, options, progress), options, progress);
    }

    /**
     * Reads opened files into the office. They are taken in the order in which they build on each other and reported in the
     * order given.
     *
     * @throws UserMessageException when one was refused, has no list of a known kind, or tells no estate; that file has then
     *         changed nothing. Likewise when the account doesn't see all that the rows are compared with
     */
    public List<ImportReport> take(List<ReadFile> files, ImportOptions options, Progress progress) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            if (options.dryRun()) {
                outcomes.addAll(rehearse(files, options, progress));
            } else {
                admit(files);
                Evidence evidence = new Evidence(files);
                for (ReadFile file : ordered(files)) {
                    outcomes.add(write(file, options, evidence, progress));
                    progress.report(outcomes.size(), files.size());
                }
            }
        } catch (ImportCancelled cancelled) {
            progress.report(1, 1);
        }
        outcomes.stream().filter(outcome -> !outcome.taken()).findFirst().ifPresent(outcome -> {
            throw outcome.refusal();
        });
        return inOrderOf(files, outcomes).stream().map(Outcome::report).toList();
    }

    /**
     * Goes all the way with opened files and takes everything back; a file that is refused stops none of the others.
     *
     * @return in the order of the files
     * @throws ImportCancelled when the user stopped it
     */
    List<Outcome> rehearse(List<ReadFile> files, ImportOptions options, Progress progress) {
        admit(files);
        Evidence evidence = new Evidence(files);
        List<Outcome> refused = new ArrayList<>();
        while (true) {
            List<ReadFile> rest = ordered(files).stream().filter(file -> refused.stream().noneMatch(outcome -> outcome.file() == file)).toList();
            List<Outcome> outcomes = rehearse(rest, options, evidence, progress);
            if (outcomes.isEmpty() || outcomes.getLast().taken()) {
                return inOrderOf(files, Stream.concat(refused.stream(), outcomes.stream()).toList());
            }
            refused.add(outcomes.getLast());
        }
    }

    /** As far as the first file that is refused: a transaction that met an error is no ground to go on from. */
    private List<Outcome> rehearse(List<ReadFile> files, ImportOptions options, Evidence evidence, Progress progress) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            database.write(Act.of("import.dry"), daos -> {
                for (int i = 0; i < files.size() && outcomes.stream().allMatch(Outcome::taken); i++) {
                    ReadFile file = files.get(i);
                    outcomes.add(attempt(file, () -> Outcome.of(file, apply(daos, file, options, evidence, progress).report())));
                    progress.report(outcomes.size(), files.size());
                }
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            progress.report(1, 1);
        }
        return outcomes;
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads opened files into the office, each as one step; a file that is refused stops none of the others.
     *
     * @param outcomes takes what came of each as soon as it is written
     * @throws ImportCancelled when the user stopped it; the file that was being read has changed nothing then
     */
    void carryOut(List<ReadFile> files, ImportOptions options, Progress progress, List<Outcome> outcomes) {
        admit(files);
        Evidence evidence = new Evidence(files);
        for (ReadFile file : ordered(files)) {
            outcomes.add(attempt(file, () -> write(file, options, evidence, progress)));
            progress.report(outcomes.size(), files.size());
        }
    }

    /** In the order in which they build on each other. */
    private static List<ReadFile> ordered(List<ReadFile> files) {
        return files.stream().sorted(Comparator.comparing(file -> file.kind().orElseThrow())).toList();
    }

    static List<Outcome> inOrderOf(List<ReadFile> files, List<Outcome> outcomes) {
        return files.stream().flatMap(file -> outcomes.stream().filter(outcome -> outcome.file() == file)).toList();
    }

    private static Outcome attempt(ReadFile file, Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (UserMessageException refusal) {
            return Outcome.refused(file, refusal);
        }
    }

    private Outcome write(ReadFile file, ImportOptions options, Evidence evidence, Progress progress) {
        Applied applied = database.write(Act.of("import", file.name()), daos -> apply(daos, file, options, evidence, progress));
        return new Outcome(file, applied.report(), null, database.read(daos -> daos.get(ImportDao.class).step(applied.run())).orElse(null));
    }

    /** @param run id of the row that tells of it */
    private record Applied(ImportReport report, long run) {
    }

    /**
     * @throws UserMessageException when a file was refused or has no list of a known kind, or the account doesn't see all that
     *         the rows are compared with
     */
    private void admit(List<ReadFile> files) {
        Access access = database.access();
        access.require(Right.IMPORT);
        if (!access.may(Right.SEE_RESIDENTS) || !access.may(Right.SEE_SENSITIVE) || access.entrances() != null) {
            throw new UserMessageException("import.refused.residents");
        }
        files.forEach(ReadFile::check);
        if (!access.may(Right.ALL_CASES)) {
            files.stream().filter(file -> file.wanted().stream().anyMatch(table -> table.kind() == ImportKind.MEDIATION)).findFirst().ifPresent(file -> {
                throw new UserMessageException("import.refused.cases", file.name());
            });
        }
    }

    /**
     * Lists of several kinds in one file are taken in the order of the kinds, as one step with one report.
     *
     * @throws UserMessageException when it can't be taken, a value that is longer than its column included
     */
    private Applied apply(Daos daos, ReadFile file, ImportOptions options, Evidence evidence, Progress progress) {
        try {
            return taken(daos, file, options, evidence, progress);
        } catch (RuntimeException failure) {
            throw DataFailure.valueTooLarge(failure) ? new UserMessageException("import.file.value", file.name()) : failure;
        }
    }

    private Applied taken(Daos daos, ReadFile file, ImportOptions options, Evidence evidence, Progress progress) {
        FileImport run = new FileImport(daos, Path.of(file.name()), options, evidence, LocalDate.now(clock), progress);
        for (ImportKind kind : ImportKind.values()) {
            List<Table> tables = file.wanted().stream().filter(table -> table.kind() == kind).toList();
            if (!tables.isEmpty()) {
                run.lookUp();
                apply(run, kind, tables, file.name());
                tables.forEach(run::noteHidden);
            }
        }
        ImportKind kind = file.kind().orElseThrow();
        run.stopIfAsked();
        ImportReport report = run.report(kind);
        return new Applied(report, daos.get(ImportDao.class).insert(file.name(), kind.name(), LocalDateTime.now(clock), json(report)));
    }

    private static void apply(FileImport run, ImportKind kind, List<Table> tables, String evidence) {
        switch (kind) {
            case RESIDENTS -> {
                ResidentImporter importer = new ResidentImporter(run);
                tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case ELDERS -> {
                CareRosterImporter importer = new CareRosterImporter(run);
                tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case VOLUNTEERS -> {
                HelperImporter importer = new HelperImporter(run);
                tables.forEach(importer::read);
                run.register.save(evidence);
                importer.finish();
            }
            case MEDIATION -> tables.forEach(new CaseImporter(run)::read);
            case LIFT -> tables.forEach(new LiftImporter(run)::read);
            case HAZARDS -> {
                HazardImporter importer = new HazardImporter(run);
                tables.forEach(importer::read);
                importer.finish();
            }
        }
    }

    private static String json(ImportReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report not written");
        }
    }
}
