package org.jielin.office;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Asks for the first account of an office of the first version, then backs it up and encrypts it. */
public final class UpgradeController implements Form {

    private final Background background;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Path folder;
    private Consumer<Offices.Created> encrypted;

    @FXML
    private Label about;
    @FXML
    private TextField login;
    @FXML
    private Label loginError;
    @FXML
    private NewPasswordController freshController;
    @FXML
    private WorkLine line;

    public UpgradeController(Background background, Offices offices) {
        this.background = background;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("login", login, loginError);
    }

    void toEncrypt(Path office, Consumer<Offices.Created> consumer) {
        folder = office;
        encrypted = consumer;
        about.setText(Messages.text("upgrade.text", office));
    }

    @Override
    public String title() {
        return Messages.text("upgrade.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("upgrade.accept");
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
        Map<String, String> wrong = new LinkedHashMap<>();
        PasswordRules.wrongLogin(login.getText()).ifPresent(why -> wrong.put("login", why.getMessage()));
        if (freshController.check(login.getText()) & errors.show(wrong)) {
            Credentials first = new Credentials(login.getText(), freshController.typed());
            background.dbWithProgress(progress -> offices.encrypt(folder, first, progress)).shownIn(line, Messages.text("upgrade.working"))
                    .onSuccess(made -> {
                        close.run();
                        encrypted.accept(made);
                    }).start();
        }
    }
}
