package org.jielin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jielin.common.text.Messages;
import org.jielin.common.text.SafeTrace;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.document.Exports;
import org.jielin.office.Credentials;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.Offices.Created;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program without screens, for scheduled tasks and support. Exit codes: 0 all is done, 1 the input was refused (a
 * sentence on standard error), 2 wrong usage.
 */
@Command(name = "jielin", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "The case manager of a neighbourhood committee office. Without a subcommand it opens its window.",
        subcommands = {InitCommand.class, ImportCommand.class, PairCommand.class, VisitsCommand.class, RosterCommand.class, CaseCommand.class,
                StatsCommand.class, BackupCommand.class, RestoreCommand.class, VerifyCommand.class})
public final class CommandLineProgram {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Clock clock;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;
    @Option(names = "--office", required = true, paramLabel = "DIR", description = "folder that holds the office's data")
    private Path folder;

    CommandLineProgram(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    /** Runs a command line and tells its exit code. */
    public static int run(String... arguments) {
        return run(Clock.systemDefaultZone(), System.getenv(), printer(FileDescriptor.out), printer(FileDescriptor.err), arguments);
    }

    static int run(Clock clock, Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CommandLineProgram(clock, environment)).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> refuse(failure, command.getErr())).execute(arguments);
    }

    private static int refuse(Exception failure, PrintWriter err) {
        if (failure instanceof UserMessageException) {
            err.println(failure.getMessage());
        } else {
            String code = "%08X".formatted(System.identityHashCode(failure));
            LOG.error("unexpected, code {}", code, SafeTrace.of(failure));
            err.println(Messages.text("dialog.unexpected", code));
        }
        return 1;
    }

    /** Chinese must come out whole even where the console claims to know only ASCII. */
    private static PrintWriter printer(FileDescriptor stream) {
        Charset console = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        Charset used = console.newEncoder().canEncode(Messages.text("app.name")) ? console : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), used), true);
    }

    Clock clock() {
        return clock;
    }

    Offices offices() {
        return new Offices(clock, environment);
    }

    Path folder() {
        return folder;
    }

    /** A variable of the environment; empty when it isn't set. */
    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The way out for an office's papers. */
    Exports exports(Office office) {
        return Exports.of(office.database(), clock);
    }

    /** Opens the office, works in it, and closes it. */
    <T> T inOffice(Function<Office, T> work) {
        try (Office office = opened()) {
            return work.apply(office);
        }
    }

    private Office opened() {
        Offices offices = offices();
        if (offices.state(folder) != Offices.State.PLAIN) {
            return offices.open(folder, who(), Progress.NONE);
        }
        Created encrypted = offices.encrypt(folder, who(), Progress.NONE);
        out().println(Messages.text("cli.encrypted", folder));
        tellRecoveryCode(encrypted.recoveryCode(), null, out());
        return encrypted.office();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Shows the recovery code, once: on the console, or in a file that the user puts into a safe; or that there is none. */
    void tellRecoveryCode(String code, Path file, PrintWriter out) {
        if (code.isEmpty()) {
            out.println(Messages.text("cli.recovery.server"));
            return;
        }
        if (file == null) {
            out.println(Messages.text("cli.recovery", code));
            return;
        }
        try {
            Files.writeString(file, code + System.lineSeparator());
            out.println(Messages.text("cli.recovery.file", file));
        } catch (IOException e) {
            out.println(Messages.text("cli.recovery", code));
        }
    }

    /** Who works: from the environment or asked for, never from the arguments, which other programs can read. */
    Credentials who() {
        return Prompt.credentials(environment);
    }
}
