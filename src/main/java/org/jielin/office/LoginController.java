package org.jielin.office;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Asks for the account and its password, or the recovery code, and opens the office. */
public final class LoginController implements Form {

    private final Background background;
    private final Dialogs dialogs;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Path folder;
    private Consumer<Office> opened;

    @FXML
    private Label place;
    @FXML
    private TextField login;
    @FXML
    private Label loginError;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;

    public LoginController(Background background, Dialogs dialogs, Offices offices) {
        this.background = background;
        this.dialogs = dialogs;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("login", login, loginError).field("password", password, passwordError);
        login.setOnAction(event -> password.requestFocus());
    }

    void toOpen(Path office, Consumer<Office> consumer) {
        folder = office;
        opened = consumer;
        place.setText(office.toString());
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
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (password.getText().isEmpty()) {
            wrong.put("password", Messages.text("login.password.missing"));
        }
        if (!errors.show(wrong)) {
            return;
        }
        Credentials who = new Credentials(login.getText(), password.getText().toCharArray());
        background.dbWithProgress(progress -> offices.open(folder, who, progress)).announced(Messages.text("login.working")).onSuccess(office -> {
            close.run();
            opened.accept(office);
        }).onError(this::refused).start();
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException said && said.key().startsWith("login.")) {
            errors.show(Map.of("password", said.getMessage()));
            password.selectAll();
        } else {
            dialogs.error(failure);
        }
    }
}
