package org.jielin.common.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * A second Java of this program, for work that may run away: it has its own memory, speaks through its standard input and
 * output, and can be killed at any moment without harm to the first.
 */
public final class SecondJava implements AutoCloseable {

    /** What Java ends with when it was told to end as soon as its memory is full. */
    public static final int MEMORY_FULL = 3;

    /** What it ends with when it ends itself. */
    static final int LATE = 4;
    private static final Timer TIMER = new Timer("second java", true);

    private final Process process;
    private TimerTask limit;
    private volatile boolean killed;

    private SecondJava(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param main its main class
     * @param subcommand what the program's own launcher takes for that class, where there is no {@code java} to start
     * @param wanted settings of the Java machine; what it has to say itself goes to the error output, which nobody reads
     */
    public static SecondJava start(Class<?> main, String subcommand, List<String> wanted) throws IOException {
        List<String> settings = new ArrayList<>(wanted);
        settings.add("-XX:+DisplayVMOutputToStderr");
        Optional<Path> java = java(Path.of(System.getProperty("java.home")));
        ProcessBuilder builder = new ProcessBuilder(command(java, ProcessHandle.current().info().command(), main, subcommand, settings));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        environment(builder.environment(), java.isPresent(), settings);
        return new SecondJava(builder.start());
    }

    /** The program that starts Java, where there is one: the Java that jpackage puts into an image has none. */
    static Optional<Path> java(Path home) {
        return List.of("java.exe", "java").stream().map(home.resolve("bin")::resolve).filter(Files::isRegularFile).findFirst();
    }

    static List<String> command(Optional<Path> java, Optional<String> launcher, Class<?> main, String subcommand, List<String> settings)
            throws IOException {
        if (java.isEmpty()) {
            return List.of(launcher.orElseThrow(() -> new IOException("neither java nor a launcher")), subcommand);
        }
        List<String> command = new ArrayList<>(List.of(java.get().toString()));
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /** A launcher takes no settings on its command line, but Java reads them from a variable, whoever starts it. */
    static void environment(Map<String, String> environment, boolean settingsTold, List<String> settings) {
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "_JPACKAGE_LAUNCHER"));
        if (!settingsTold) {
            environment.put("JAVA_TOOL_OPTIONS", settings.stream().map(each -> each.contains(" ") ? '"' + each + '"' : each)
                    .reduce((one, two) -> one + " " + two).orElse(""));
        }
    }

    public InputStream output() {
        return process.getInputStream();
    }

    public OutputStream input() {
        return process.getOutputStream();
    }

    /** From now on it has so much time until {@link #calm}, or is killed. */
    public void limit(Duration time) {
        calm();
        limit = new TimerTask() {
            @Override
            public void run() {
                killed = true;
                kill();
            }
        };
        TIMER.schedule(limit, time.toMillis());
    }

    /** It may wait for work as long as it likes. */
    public void calm() {
        if (limit != null) {
            limit.cancel();
            limit = null;
        }
    }

    /** Whether it was killed because its time was over. */
    public boolean late() {
        return killed;
    }

    /** In the second Java itself: ends it after so much time, unless cancelled, in case nobody is left to kill it. */
    public static TimerTask endAfter(Duration time) {
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(LATE);
            }
        };
        TIMER.schedule(end, time.toMillis());
        return end;
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits for its end and tells what it ended with. */
    public int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends it, if it still runs. */
    @Override
    public void close() {
        calm();
        kill();
        end();
    }
}
