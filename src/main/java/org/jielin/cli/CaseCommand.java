package org.jielin.cli;

import java.nio.file.Path;
import org.jielin.common.text.Messages;
import org.jielin.mediation.CaseExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What concerns mediation cases. */
@Command(name = "case", description = "mediation cases", synopsisSubcommandLabel = "export")
final class CaseCommand implements Runnable {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;

    @Command(name = "export", description = "write a case's summary as PDF and DOCX")
    int export(@Parameters(paramLabel = "NUMBER") String number, @Option(names = "--out", required = true, paramLabel = "FOLDER") Path folder,
            @Mixin ExportOptions options) {
        program.inOffice(office -> new CaseExport(office.database(), program.exports(office)).export(number, folder, options::disclosure))
                .forEach(file -> spec.commandLine().getOut().println(Messages.text("cli.written", file)));
        return 0;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "case export NUMBER --out FOLDER");
    }
}
