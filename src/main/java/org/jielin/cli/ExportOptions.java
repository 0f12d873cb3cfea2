package org.jielin.cli;

import org.jielin.common.text.Messages;
import org.jielin.document.Disclosure;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What of a paper a command writes, and why. The password comes from the environment: arguments can be seen by everybody. */
final class ExportOptions {

    static final String PASSWORD = "JIELIN_EXPORT_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--preset", paramLabel = "PRESET", description = "internal|poster|report: how much the paper tells; as usual for it when not given")
    private Preset preset;
    @Option(names = "--purpose", paramLabel = "TEXT", description = "what the paper is for; kept in the log")
    private String purpose;

    Disclosure disclosure(PaperDocument paper) {
        CommandLineProgram program = (CommandLineProgram) spec.root().userObject();
        return Disclosure.of(preset == null ? paper.preset() : preset, purpose == null ? Messages.text("cli.purpose") : purpose)
                .protectedBy(program.environment(PASSWORD));
    }
}
