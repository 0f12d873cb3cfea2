package org.jielin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jielin.common.db.Totals;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.Safeguard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Restores a backup into the folder, or tries whether it could be. */
@Command(name = "restore", description = "restore a backup into the folder; an office that lies there is put aside")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "BACKUP")
    private Path backup;
    @Option(names = "--rehearse", description = "restore into a scratch office only, compare, and change nothing")
    private boolean rehearse;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (rehearse) {
            Totals totals = program.inOffice(office -> new Safeguard(office, program.clock()).rehearse(backup, Progress.NONE));
            out.println(Messages.text("cli.rehearsed", backup, totals.rows("person"), totals.rows("visit"), totals.rows("mediation_case")));
        } else {
            try (Office office = program.offices().restore(backup, program.folder(), program.who(), Progress.NONE)) {
                out.println(Messages.text("cli.restored", office.folder()));
                int missing = Offices.missingAttachments(office);
                if (missing > 0) {
                    out.println(Messages.text("restore.attachments", missing));
                }
            }
        }
        return 0;
    }
}
