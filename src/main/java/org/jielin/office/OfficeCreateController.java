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
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;

/** Names a new office and says where its file is to lie. */
public final class OfficeCreateController implements Form {

    private final Background background;
    private final FilePicker files;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Consumer<Office> created = office -> {
    };

    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private TextField login;
    @FXML
    private PasswordField password;
    @FXML
    private TextField folder;
    @FXML
    private Label folderError;

    public OfficeCreateController(Background background, FilePicker files, Offices offices) {
        this.background = background;
        this.files = files;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("name", name, nameError).field("folder", folder, folderError);
    }

    void whenCreated(Consumer<Office> consumer) {
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
    public boolean dirty() {
        return !name.getText().isBlank();
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
        if (errors.show(wrong)) {
            background.db(() -> offices.create(Path.of(folder.getText().strip()), name.getText(),
                    new Credentials(login.getText(), password.getText().toCharArray()))).onSuccess(made -> {
                close.run();
                created.accept(made.office());
            }).start();
        }
    }
}
