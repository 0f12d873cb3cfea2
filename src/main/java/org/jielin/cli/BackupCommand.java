package org.jielin.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import org.jielin.office.Safeguard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a backup that has been restored for a trial. */
@Command(name = "backup", description = "back the office up, restore the backup for a trial, and keep it")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--to", paramLabel = "FOLDER", description = "a second place for a copy, when not the one of the settings")
    private Path place;

    @Override
    public Integer call() {
        Backup made = program.inOffice(office -> {
            Safeguard safeguard = new Safeguard(office, program.clock());
            Backup backup = safeguard.make(BackupReason.BY_HAND, Progress.NONE);
            if (place != null) {
                safeguard.copy(backup, place);
            }
            return backup;
        });
        spec.commandLine().getOut().println(Messages.text("cli.backup", made.file(), made.size() / 1024 + 1));
        return 0;
    }
}
