package org.jielin.cli;

import java.util.concurrent.Callable;
import org.jielin.common.text.Messages;
import org.jielin.office.Offices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a new office. */
@Command(name = "init", description = "make a new office in the folder")
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the office's name")
    private String name;

    @Override
    public Integer call() {
        new Offices(program.clock()).create(program.folder(), name).close();
        spec.commandLine().getOut().println(Messages.text("cli.init", program.folder()));
        return 0;
    }
}
