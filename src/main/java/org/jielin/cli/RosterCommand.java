package org.jielin.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jielin.common.text.Messages;
import org.jielin.document.PaperDocument;
import org.jielin.visit.VisitRoster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the visit roster of a period. */
@Command(name = "roster", description = "write the visit roster of a period")
final class RosterCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--from", required = true, paramLabel = "DATE")
    private LocalDate from;
    @Option(names = "--to", required = true, paramLabel = "DATE")
    private LocalDate to;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "FILE.pdf, FILE.xlsx, FILE.docx or FILE.csv")
    private Path file;
    @Mixin
    private ExportOptions options;

    @Override
    public Integer call() {
        Path written = program.inOffice(office -> {
            PaperDocument roster = new VisitRoster(office.database(), program.clock()).document(from, to, null);
            return program.exports(office).save(roster, options.disclosure(roster), file);
        });
        spec.commandLine().getOut().println(Messages.text("cli.written", written));
        return 0;
    }
}
