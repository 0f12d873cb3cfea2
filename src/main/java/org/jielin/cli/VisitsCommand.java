package org.jielin.cli;

import java.time.LocalDate;
import org.jielin.common.text.Messages;
import org.jielin.visit.VisitService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What concerns visits. */
@Command(name = "visits", description = "visits to elders", synopsisSubcommandLabel = "plan")
final class VisitsCommand implements Runnable {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;

    @Command(name = "plan", description = "plan the visits that a period lacks")
    int plan(@Option(names = "--from", required = true, paramLabel = "DATE") LocalDate from,
            @Option(names = "--to", required = true, paramLabel = "DATE") LocalDate to) {
        int planned = program.inOffice(office -> new VisitService(office.database(), program.clock()).plan(from, to));
        spec.commandLine().getOut().println(Messages.text("cli.visits", from, to, planned));
        return 0;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "visits plan --from DATE --to DATE");
    }
}
