package org.jielin.office;

import java.nio.file.Path;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.CapsLock;
import org.jielin.common.ui.Countdown;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Asks for the account and its password, and opens the office. */
public final class LoginController implements Form {

    private final Background background;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Countdown countdown;
    private Path folder;
    private Way way;

    @FXML
    private Label place;
    @FXML
    private Label hint;
    @FXML
    private TextField login;
    @FXML
    private PasswordField password;
    @FXML
    private Label capsLock;
    @FXML
    private Label passwordError;
    @FXML
    private WorkLine line;

    public LoginController(Background background, Offices offices) {
        this.background = background;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("password", password, passwordError);
        CapsLock.warn(password, capsLock);
        countdown = new Countdown(passwordError, seconds -> Messages.text("login.wait", seconds));
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
    }

    /**
     * @param account who logged in the last time; empty when nobody did
     * @param sentence what else to say; empty for nothing
     */
    void toOpen(Path office, String account, String sentence, Way onward) {
        folder = office;
        way = onward;
        place.setText(office.toString());
        hint.setText(sentence);
        login.setText(account);
    }

    @Override
    public void shown() {
        (login.getText().isEmpty() ? login : password).requestFocus();
    }

    @FXML
    private void forgotten() {
        if (leavable()) {
            way.forgotten();
        }
    }

    @Override
    public String title() {
        return Messages.text("login.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("login.accept");
    }

    @Override
    public ObservableBooleanValue blocked() {
        return line.busyProperty().or(countdown.runningProperty());
    }

    @Override
    public boolean byEnter() {
        return true;
    }

    @Override
    public boolean leavable() {
        return !line.isBusy();
    }

    @Override
    public void accept(Runnable close) {
        if (!errors.show(password.getText().isEmpty() ? Map.of("password", Messages.text("login.password.missing")) : Map.of())) {
            return;
        }
        Credentials who = new Credentials(login.getText(), password.getText().toCharArray());
        background.dbWithProgress(progress -> offices.open(folder, who, progress)).shownIn(line, Messages.text("login.working")).onSuccess(office -> {
            close.run();
            way.opened(office);
        }).onError(failure -> refused(failure, who.login())).start();
    }

    private void refused(Throwable failure, String account) {
        if (failure instanceof UserMessageException said && said.key().startsWith("login.")) {
            errors.show(Map.of("password", said.getMessage()));
            password.selectAll();
            background.door(() -> offices.wait(folder, account)).onSuccess(countdown::start).start();
        } else {
            way.failed(failure);
        }
    }

    /** Where it goes on after the login. */
    interface Way {

        void opened(Office office);

        void forgotten();

        /** Something else than the password was wrong. */
        void failed(Throwable failure);
    }
}
