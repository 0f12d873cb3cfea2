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
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Names a new office, says where its file is to lie, and sets the director's account. */
public final class OfficeCreateController implements Form {

    private final Background background;
    private final FilePicker files;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Consumer<Offices.Created> created;

    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private TextField folder;
    @FXML
    private Label folderError;
    @FXML
    private TextField login;
    @FXML
    private Label loginError;
    @FXML
    private NewPasswordController freshController;
    @FXML
    private WorkLine line;

    public OfficeCreateController(Background background, FilePicker files, Offices offices) {
        this.background = background;
        this.files = files;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("name", name, nameError).field("folder", folder, folderError).field("login", login, loginError);
    }

    void whenCreated(Consumer<Offices.Created> consumer) {
        created = consumer;
    }

    @FXML
    private void choose() {
        files.folder(Messages.text("welcome.create.folder")).ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    @Override
    public String title() {
        return Messages.text("welcome.create");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("welcome.create");
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
        return !name.getText().isBlank() || freshController.dirty();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.getText().isBlank()) {
            wrong.put("name", Messages.text("welcome.create.name.missing"));
        }
        if (folder.getText().isBlank()) {
            wrong.put("folder", Messages.text("welcome.create.folder.missing"));
        }
        PasswordRules.wrongLogin(login.getText()).ifPresent(why -> wrong.put("login", why.getMessage()));
        if (freshController.check(login.getText()) & errors.show(wrong)) {
            Path place = Path.of(folder.getText().strip());
            Credentials first = new Credentials(login.getText(), freshController.typed());
            background.db(() -> offices.create(place, name.getText(), first)).shownIn(line, Messages.text("welcome.create.working")).onSuccess(made -> {
                close.run();
                created.accept(made);
            }).start();
        }
    }
}
