package org.jielin.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.account.Account;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Countdown;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** The way in when the password is forgotten: asks for the recovery code and finds whom it can give a new password. */
public final class RecoveryForgottenController implements Form {

    private final Background background;
    private final Dialogs dialogs;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Countdown countdown;
    private Path folder;
    private BiConsumer<String, List<Account>> found;

    @FXML
    private TextField code;
    @FXML
    private Label codeError;
    @FXML
    private WorkLine line;

    public RecoveryForgottenController(Background background, Dialogs dialogs, Offices offices) {
        this.background = background;
        this.dialogs = dialogs;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("code", code, codeError);
        countdown = new Countdown(codeError, seconds -> Messages.text("login.wait", seconds));
    }

    /** @param consumer is given the code and the accounts */
    void toRecover(Path office, BiConsumer<String, List<Account>> consumer) {
        folder = office;
        found = consumer;
    }

    @Override
    public String title() {
        return Messages.text("recovery.forgotten.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("recovery.next");
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
        String typed = code.getText();
        if (!errors.show(RecoveryCode.parse(typed).isEmpty() ? Map.of("code", Messages.text("recovery.code.wrong")) : Map.of())) {
            return;
        }
        background.dbWithProgress(progress -> offices.recoverable(folder, typed, progress)).shownIn(line, Messages.text("login.working"))
                .onSuccess(accounts -> {
                    close.run();
                    found.accept(typed, accounts);
                }).onError(this::refused).start();
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException said && said.key().startsWith("login.")) {
            errors.show(Map.of("code", said.key().equals("login.wrong") ? Messages.text("recovery.code.wrong") : said.getMessage()));
            background.door(() -> offices.wait(folder, "")).onSuccess(countdown::start).start();
        } else {
            dialogs.error(failure);
        }
    }
}
