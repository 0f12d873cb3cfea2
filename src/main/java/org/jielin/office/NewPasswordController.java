package org.jielin.office;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.CapsLock;
import org.jielin.common.ui.FieldErrors;

/** A new password, twice, with a word for how good it is: a part of every form that sets one. */
public final class NewPasswordController {

    private final FieldErrors errors = new FieldErrors();

    @FXML
    private PasswordField newPassword;
    @FXML
    private Label strength;
    @FXML
    private Label capsLock;
    @FXML
    private Label newPasswordError;
    @FXML
    private PasswordField again;
    @FXML
    private Label againError;

    @FXML
    private void initialize() {
        errors.field("password", newPassword, newPasswordError).field("again", again, againError);
        CapsLock.warn(newPassword, capsLock);
        newPassword.textProperty().addListener((observed, before, typed) -> strength.setText(typed.isEmpty() ? Messages.text("password.hint")
                : Messages.text("password.strength", Messages.label(PasswordStrength.of(typed)))));
        strength.setText(Messages.text("password.hint"));
    }

    /** Marks what is wrong, and tells whether nothing is. */
    boolean check(String login) {
        Map<String, String> wrong = new LinkedHashMap<>();
        PasswordRules.wrongPassword(new Credentials(login, typed())).ifPresent(why -> wrong.put("password", why.getMessage()));
        if (wrong.isEmpty() && !newPassword.getText().equals(again.getText())) {
            wrong.put("again", Messages.text("password.again.different"));
        }
        return errors.show(wrong);
    }

    char[] typed() {
        return newPassword.getText().toCharArray();
    }

    boolean dirty() {
        return !newPassword.getText().isEmpty();
    }
}
