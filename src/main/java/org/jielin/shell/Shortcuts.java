package org.jielin.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jielin.common.ui.Dialogs;
import org.jielin.office.ManualPlace;

/** All shortcuts of the main window. They rest while a form or a question is open. */
final class Shortcuts {

    private Shortcuts() {
    }

    static void install(Scene scene, ShellController shell, Dialogs dialogs) {
        Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();
        shortcuts.put(new KeyCodeCombination(KeyCode.F1), () -> shell.open(new ManualPlace()));
        shortcuts.put(new KeyCodeCombination(KeyCode.F5), shell::refresh);
        shortcuts.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), shell::focusSearch);
        shortcuts.put(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), shell::add);
        shortcuts.put(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN), shell::print);
        shortcuts.put(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), () -> shell.current().save());
        shortcuts.put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), () -> shell.current().focusSearch());
        shortcuts.put(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN), () -> shell.current().history());
        shortcuts.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), shell::back);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (dialogs.open()) {
                return;
            }
            shortcuts.forEach((keys, act) -> {
                if (keys.match(event)) {
                    act.run();
                    event.consume();
                }
            });
        });
    }
}
