package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jielin.imports.sheet.SheetChild;
import org.jielin.office.MachineSettings;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void onlyLinuxCanLackADisplay() {
        assertThat(Launcher.noDisplay("Linux", Map.of())).isTrue();
        assertThat(Launcher.noDisplay("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Launcher.noDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isFalse();
        assertThat(Launcher.noDisplay("Windows 11", Map.of())).isFalse();
    }

    @Test
    void onlyTheProgramItselfAsksItToReadSpreadsheets() {
        assertThat(SheetChild.asked(new String[] {"read-sheets"})).isTrue();
        assertThat(SheetChild.asked(new String[] {"--office", "read-sheets"})).isFalse();
        assertThat(SheetChild.asked(new String[0])).isFalse();
    }

    @Test
    void theUsersFolderIsWhereTheSystemWantsIt() {
        assertThat(MachineSettings.folder(Map.of("LOCALAPPDATA", "/data/local"), "/home/a")).isEqualTo(Path.of("/data/local/Jielin"));
        assertThat(MachineSettings.folder(Map.of(), "/home/a")).isEqualTo(Path.of("/home/a/.jielin"));
    }
}
