package org.jielin.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jielin.common.text.Messages;
import org.jielin.pairing.PairingService;
import org.jielin.pairing.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proposes a helper for every elder who has none. */
@Command(name = "pair", description = "propose a helper for every elder who has none")
final class PairCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineProgram program;
    @Spec
    private CommandSpec spec;
    @Option(names = "--accept", description = "make the proposed pairs real")
    private boolean accept;
    @Option(names = "--out", paramLabel = "OUT.json", description = "where to write the proposal")
    private Path out;

    @Override
    public Integer call() {
        Proposal proposal = program.inOffice(office -> {
            PairingService pairings = new PairingService(office.database(), program.clock());
            Proposal made = pairings.propose();
            if (accept) {
                pairings.accept(made.chosen());
            }
            if (out != null) {
                program.exports(office).announce(Messages.text("cli.pair.title"), out, made.chosen().size(), Messages.text("cli.purpose"));
            }
            return made;
        });
        if (out != null) {
            Json.write(proposal, out);
        }
        spec.commandLine().getOut().println(Messages.text(accept ? "cli.pair.accepted" : "cli.pair", proposal.chosen().size(), proposal.unpaired().size()));
        return 0;
    }
}
