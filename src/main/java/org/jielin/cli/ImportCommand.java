package org.jielin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jielin.backup.BackupReason;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportKind;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportReport;
import org.jielin.imports.ImportService;
import org.jielin.imports.ReadFile;
import org.jielin.office.Safeguard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads spreadsheets into the office. */
@Command(name = "import", description = "read spreadsheets into the office; each file is all or nothing")
final class ImportCommand implements Callable<Integer> {

    private static final String AUTO = "auto";

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Parameters(arity = "1..*", paramLabel = "FILE", description = ".xlsx, .xls, .ods or .csv")
    private List<Path> files;
    @Option(names = "--kind", defaultValue = AUTO, paramLabel = "KIND", description = "auto|residents|elders|volunteers|mediation|lift|hazards")
    private String kind;
    @Option(names = "--estate", defaultValue = "", paramLabel = "NAME", description = "the estate, when the files don't tell")
    private String estate;
    @Option(names = "--dry-run", description = "read and check everything, write nothing")
    private boolean dryRun;
    @Option(names = "--report", paramLabel = "OUT.json", description = "where to write what came of each file")
    private Path report;

    @Override
    public Integer call() {
        ImportOptions options = new ImportOptions(kind(), estate.strip(), dryRun);
        PrintWriter out = spec.commandLine().getOut();
        List<ImportReport> reports = program.inOffice(office -> {
            ImportService imports = new ImportService(office.database(), program.clock());
            List<ReadFile> read = imports.read(files, options, Progress.NONE);
            read.forEach(file -> file.remarks().forEach(out::println));
            if (!dryRun && read.stream().allMatch(file -> file.refusal() == null)) {
                new Safeguard(office, program.clock()).before(BackupReason.BEFORE_IMPORT);
            }
            List<ImportReport> made = imports.take(read, options, Progress.NONE);
            if (report != null) {
                program.exports(office).announce(Messages.text("import.findings.title"), report, made.stream().mapToInt(each -> each.findings().size()).sum(),
                        Messages.text("cli.purpose"));
            }
            return made;
        });
        if (report != null) {
            Json.write(reports, report);
        }
        reports.forEach(each -> out.println(Messages.text(dryRun ? "cli.import.dry" : "cli.import", each.file(), each.rows(), each.created(),
                each.updated(), each.skipped(), each.rejected(), each.findings().size())));
        return 0;
    }

    private Optional<ImportKind> kind() {
        if (kind.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImportKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--kind: auto|residents|elders|volunteers|mediation|lift|hazards");
        }
    }
}
