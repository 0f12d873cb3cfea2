package org.jielin.common.ui;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Warns under a password field that capital letters are locked: one can't see it there. */
public final class CapsLock {

    private CapsLock() {
    }

    /** The label is shown only while the field has the focus and Caps Lock is on. */
    public static void warn(PasswordField field, Label label) {
        label.getStyleClass().add("caps-lock");
        label.managedProperty().bind(label.visibleProperty());
        label.setVisible(false);
        Runnable look = () -> label.setVisible(field.isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> look.run());
        field.addEventHandler(KeyEvent.KEY_RELEASED, event -> look.run());
        field.focusedProperty().addListener((observed, before, now) -> look.run());
    }
}
