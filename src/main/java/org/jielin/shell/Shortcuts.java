package org.jielin.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jielin.common.ui.Dialogs;
import org.jielin.office.ManualPlace;

/** All shortcuts of the main window. They rest while a form or a question is open, but for the lock. */
final class Shortcuts {

    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private Shortcuts() {
    }

    /** The shortcuts work while the frame is in the window: not while it is locked, nor once another office is open. */
    static void follow(Node frame, ShellController shell, Desk desk, Dialogs dialogs) {
        Map<KeyCombination, Runnable> shortcuts = shortcuts(shell);
        EventHandler<KeyEvent> handler = event -> {
            if (LOCK.match(event)) {
                event.consume();
                desk.lock();
            } else if (!dialogs.open()) {
                shortcuts.forEach((keys, act) -> {
                    if (keys.match(event)) {
                        act.run();
                        event.consume();
                    }
                });
            }
        };
        frame.sceneProperty().addListener((observed, before, scene) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
            }
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
            }
        });
    }

    private static Map<KeyCombination, Runnable> shortcuts(ShellController shell) {
        Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();
        shortcuts.put(new KeyCodeCombination(KeyCode.F1), () -> shell.open(new ManualPlace()));
        shortcuts.put(new KeyCodeCombination(KeyCode.F5), shell::refresh);
        shortcuts.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), shell::focusSearch);
        shortcuts.put(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), shell::add);
        shortcuts.put(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN), shell::print);
        shortcuts.put(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), () -> shell.current().save());
        shortcuts.put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), () -> shell.current().focusSearch());
        shortcuts.put(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN), () -> shell.current().history());
        shortcuts.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), () -> {
            if (!shell.current().stepBack()) {
                shell.back();
            }
        });
        return shortcuts;
    }
}
