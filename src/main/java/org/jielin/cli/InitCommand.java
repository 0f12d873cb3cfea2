package org.jielin.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.office.Offices.Created;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a new office with its first account, or encrypts one of the first version. */
@Command(name = "init", description = "make a new office in the folder, with the first account")
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the office's name")
    private String name;
    @Option(names = "--recovery", paramLabel = "FILE", description = "where to write the recovery code instead of printing it")
    private Path recovery;

    @Override
    public Integer call() {
        if (recovery != null && Files.exists(recovery)) {
            throw new UserMessageException("cli.recovery.exists", recovery);
        }
        Created created = program.offices().create(program.folder(), name, program.who());
        created.office().close();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Messages.text("cli.init", program.folder()));
        program.tellRecoveryCode(created.recoveryCode(), recovery, out);
        return 0;
    }
}
