package org.jielin.office;

import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Countdown;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Gives who is logged in a new password, for the old one. */
public final class PasswordChangeController implements Form {

    private final Office office;
    private final Offices offices;
    private final Background background;
    private final Dialogs dialogs;
    private final FieldErrors errors = new FieldErrors();
    private Countdown countdown;

    @FXML
    private PasswordField old;
    @FXML
    private Label oldError;
    @FXML
    private NewPasswordController freshController;
    @FXML
    private WorkLine line;

    public PasswordChangeController(Office office, Offices offices, Background background, Dialogs dialogs) {
        this.office = office;
        this.offices = offices;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        errors.field("old", old, oldError);
        countdown = new Countdown(oldError, seconds -> Messages.text("login.wait", seconds));
    }

    @Override
    public String title() {
        return Messages.text("password.change");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("password.change");
    }

    @Override
    public ObservableBooleanValue blocked() {
        return line.busyProperty().or(countdown.runningProperty());
    }

    @Override
    public boolean leavable() {
        return !line.isBusy();
    }

    @Override
    public boolean dirty() {
        return freshController.dirty();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = old.getText().isEmpty() ? Map.of("old", Messages.text("login.password.missing")) : Map.of();
        if (freshController.check(office.login()) & errors.show(wrong)) {
            char[] before = old.getText().toCharArray();
            char[] fresh = freshController.typed();
            background.door(() -> {
                offices.changePassword(office, before, fresh);
                return office;
            }).shownIn(line, Messages.text("lock.working")).onSuccess(changed -> {
                close.run();
                dialogs.toast(Messages.text("password.changed"));
            }).onError(this::refused).start();
        }
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException said && said.key().startsWith("login.")) {
            errors.show(Map.of("old", said.getMessage()));
            background.door(() -> offices.wait(office.folder(), office.login())).onSuccess(countdown::start).start();
        } else {
            dialogs.error(failure);
        }
    }
}
