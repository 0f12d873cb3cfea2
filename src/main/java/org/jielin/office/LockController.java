package org.jielin.office;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.CapsLock;
import org.jielin.common.ui.Countdown;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.WorkLine;

/** Stands in place of everything while nobody is at the desk: asks for the password of who has the office open. */
public final class LockController {

    private final Office office;
    private final Offices offices;
    private final Background background;
    private final Dialogs dialogs;
    private final FieldErrors errors = new FieldErrors();
    private Way way;

    @FXML
    private Label user;
    @FXML
    private PasswordField password;
    @FXML
    private Label capsLock;
    @FXML
    private Label passwordError;
    @FXML
    private Label hint;
    @FXML
    private WorkLine line;
    @FXML
    private Button unlock;
    @FXML
    private Button other;

    public LockController(Office office, Offices offices, Background background, Dialogs dialogs) {
        this.office = office;
        this.offices = offices;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        errors.field("password", password, passwordError);
        CapsLock.warn(password, capsLock);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        user.setText(office.database().access().name());
    }

    /** @param sentence what else to say; empty for nothing */
    public void lock(String sentence, Way onward) {
        way = onward;
        hint.setText(sentence);
        Countdown countdown = new Countdown(passwordError, seconds -> Messages.text("login.wait", seconds));
        unlock.disableProperty().bind(line.busyProperty().or(countdown.runningProperty()));
        other.disableProperty().bind(line.busyProperty());
        unlock.setOnAction(event -> unlock(countdown));
        password.requestFocus();
    }

    private void unlock(Countdown countdown) {
        if (!errors.show(password.getText().isEmpty() ? Map.of("password", Messages.text("login.password.missing")) : Map.of())) {
            return;
        }
        char[] typed = password.getText().toCharArray();
        background.door(() -> offices.unlocks(office, typed)).shownIn(line, Messages.text("lock.working")).onSuccess(right -> way.unlocked())
                .onError(failure -> refused(failure, countdown)).start();
    }

    private void refused(Throwable failure, Countdown countdown) {
        if (failure instanceof UserMessageException said && said.key().startsWith("login.")) {
            errors.show(Map.of("password", said.getMessage()));
            password.clear();
            background.door(() -> offices.wait(office.folder(), office.login())).onSuccess(countdown::start).start();
        } else {
            dialogs.error(failure);
        }
    }

    @FXML
    private void other() {
        dialogs.confirm(Messages.text("lock.other"), Messages.text("lock.other.text", user.getText()), Messages.text("lock.other.accept"), way::leave);
    }

    /** Where it goes on from the lock. */
    public interface Way {

        void unlocked();

        /** Somebody else wants to log in. */
        void leave();
    }
}
