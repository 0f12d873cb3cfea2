package org.jielin.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.account.Account;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Gives one account a new password with the recovery code, and goes in with it. */
public final class RecoveryResetController implements Form {

    private final Background background;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Path folder;
    private String code;
    private Consumer<Office> opened;

    @FXML
    private ComboBox<Account> account;
    @FXML
    private Label accountError;
    @FXML
    private NewPasswordController freshController;
    @FXML
    private WorkLine line;

    public RecoveryResetController(Background background, Offices offices) {
        this.background = background;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("account", account, accountError);
        Choices.named(account, each -> Messages.text("recovery.account.line", each.name(), Messages.label(each.role())));
    }

    void toReset(Path office, String recoveryCode, List<Account> accounts, Consumer<Office> consumer) {
        folder = office;
        code = recoveryCode;
        opened = consumer;
        account.getItems().setAll(accounts);
        if (accounts.size() == 1) {
            account.setValue(accounts.getFirst());
        }
    }

    @Override
    public String title() {
        return Messages.text("recovery.reset.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("recovery.reset");
    }

    @Override
    public ObservableBooleanValue blocked() {
        return line.busyProperty();
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
        Account chosen = account.getValue();
        String login = chosen == null ? "" : chosen.login();
        if (freshController.check(login) & errors.show(chosen == null ? Map.of("account", Messages.text("recovery.account.missing")) : Map.of())) {
            char[] password = freshController.typed();
            background.dbWithProgress(progress -> offices.resetByRecovery(folder, code, login, password, progress))
                    .shownIn(line, Messages.text("login.working")).onSuccess(office -> {
                        close.run();
                        opened.accept(office);
                    }).start();
        }
    }
}
