package org.jielin.office;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.jielin.account.Account;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Gives an account a new password, and opens one that was closed. */
public final class AccountPasswordController implements Form {

    private final Accounts accounts;
    private final Background background;
    private final FieldErrors errors = new FieldErrors();
    private Account account;
    private Runnable done = () -> {
    };

    @FXML
    private Label whose;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;
    @FXML
    private PasswordField again;
    @FXML
    private Label againError;

    public AccountPasswordController(Accounts accounts, Background background) {
        this.accounts = accounts;
        this.background = background;
    }

    @FXML
    private void initialize() {
        errors.field("password", password, passwordError).field("again", again, againError);
    }

    void begin(Account chosen, Runnable whenDone) {
        account = chosen;
        done = whenDone;
        whose.setText(Messages.text("account.password.whose", chosen.name(), chosen.login()));
    }

    @Override
    public String title() {
        return Messages.text(account.active() ? "account.password.reset" : "account.reopen");
    }

    @Override
    public String acceptLabel() {
        return title();
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(AccountForm.password(account.login(), password.getText(), again.getText()))) {
            char[] typed = password.getText().toCharArray();
            background.db(() -> {
                accounts.resetPassword(account, typed);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }
}
