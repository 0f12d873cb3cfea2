package org.jielin.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondJavaTest {

    private static final List<String> SETTINGS = List.of("-Xmx32m", "-XX:+ExitOnOutOfMemoryError");

    /** Waits for ever. */
    static final class Waiting {
        public static void main(String[] arguments) throws IOException {
            System.out.write('W');
            System.out.flush();
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
    }

    /** Takes more memory than there is. */
    static final class Greedy {
        public static void main(String[] arguments) {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    /** Loops without anybody to kill it. */
    static final class Orphan {
        public static void main(String[] arguments) {
            SecondJava.endAfter(Duration.ofMillis(50));
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whatNobodyKillsEndsItself() throws IOException {
        try (SecondJava java = SecondJava.start(Orphan.class, "orphan", SETTINGS)) {
            assertThat(java.end()).isEqualTo(SecondJava.LATE);
        }
    }

    @Test
    void whatIsLateIsKilled() throws IOException {
        try (SecondJava java = SecondJava.start(Waiting.class, "waiting", SETTINGS)) {
            assertThat(java.output().read()).isEqualTo('W');
            assertThat(java.late()).isFalse();
            java.limit(Duration.ofMillis(50));
            assertThat(java.output().read()).isEqualTo(-1);
            assertThat(java.end()).isNotZero();
            assertThat(java.late()).isTrue();
        }
    }

    @Test
    void whatIsDoneInTimeLivesOn() throws IOException {
        try (SecondJava java = SecondJava.start(Waiting.class, "waiting", SETTINGS)) {
            java.limit(Duration.ofMinutes(10));
            assertThat(java.output().read()).isEqualTo('W');
            java.calm();
            java.input().close();
            assertThat(java.end()).isZero();
            assertThat(java.late()).isFalse();
        }
    }

    @Test
    void aFullMemoryIsTold() throws IOException {
        try (SecondJava java = SecondJava.start(Greedy.class, "greedy", SETTINGS)) {
            assertThat(java.output().read()).isEqualTo(-1);
            assertThat(java.end()).isEqualTo(SecondJava.MEMORY_FULL);
        }
    }

    @Test
    void aProgramWithoutJavaStartsItsOwnLauncher(@TempDir Path home) throws IOException {
        assertThat(SecondJava.java(home)).isEmpty();
        Path java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        assertThat(SecondJava.java(home)).contains(java);
        assertThat(SecondJava.command(Optional.of(java), Optional.of("/opt/jielin"), Waiting.class, "waiting", SETTINGS))
                .startsWith(java.toString(), "-Xmx32m").endsWith(Waiting.class.getName()).doesNotContain("waiting");
        assertThat(SecondJava.command(Optional.empty(), Optional.of("/opt/jielin"), Waiting.class, "waiting", SETTINGS)).containsExactly("/opt/jielin", "waiting");
        assertThatThrownBy(() -> SecondJava.command(Optional.empty(), Optional.empty(), Waiting.class, "waiting", SETTINGS)).isInstanceOf(IOException.class);
    }

    @Test
    void aLauncherIsToldTheSettingsThroughTheEnvironment() {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin", "JAVA_TOOL_OPTIONS", "-javaagent:x", "_JPACKAGE_LAUNCHER", "1"));
        SecondJava.environment(environment, true, SETTINGS);
        assertThat(environment).isEqualTo(Map.of("PATH", "/bin"));
        SecondJava.environment(environment, false, List.of("-Xmx32m", "-Dfolder=C:\\Program Files"));
        assertThat(environment).containsEntry("JAVA_TOOL_OPTIONS", "-Xmx32m \"-Dfolder=C:\\Program Files\"");
    }
}
