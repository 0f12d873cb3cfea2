package org.jielin.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jielin.common.text.Messages;
import org.jielin.report.StatsService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the office's figures. */
@Command(name = "stats", description = "write the office's figures as of a day")
final class StatsCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--as-of", paramLabel = "DATE", description = "today when not given")
    private LocalDate day;
    @Option(names = "--out", required = true, paramLabel = "OUT.json")
    private Path out;

    @Override
    public Integer call() {
        LocalDate asOf = day == null ? LocalDate.now(program.clock()) : day;
        Json.write(program.inOffice(office -> new StatsService(office.database()).asOf(asOf)), out);
        spec.commandLine().getOut().println(Messages.text("cli.written", out));
        return 0;
    }
}
