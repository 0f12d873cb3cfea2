package org.jielin.cli;

import java.util.concurrent.Callable;
import org.jielin.common.db.Verification;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks the audit's chain and every table. */
@Command(name = "verify", description = "check the audit's chain and a digest of every table")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Verification found = program.offices().check(program.folder(), program.who(), Progress.NONE);
        if (found.good()) {
            spec.commandLine().getOut().println(Messages.text("cli.verified", found.entries(), found.rows(), found.head().brief()));
            if (found.files() + found.unclaimed() > 0) {
                spec.commandLine().getOut().println(Messages.text("cli.verified.attachments", found.files(), found.unclaimed()));
            }
            return 0;
        }
        found.damages().forEach(damage -> spec.commandLine().getErr().println(damage.text()));
        return 1;
    }
}
