package org.jielin.office;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jielin.backup.Backups;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.CapsLock;
import org.jielin.common.ui.Countdown;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.WorkLine;

/** Restores a backup into a folder with the password of the day of the backup, and opens the office. */
public final class RestoreController implements Form {

    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Offices offices;
    private final FieldErrors errors = new FieldErrors();
    private Countdown countdown;
    private Consumer<Office> opened;

    @FXML
    private TextField file;
    @FXML
    private Label found;
    @FXML
    private Label fileError;
    @FXML
    private TextField folder;
    @FXML
    private Label occupied;
    @FXML
    private Label folderError;
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

    public RestoreController(Background background, Dialogs dialogs, FilePicker files, Offices offices) {
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.offices = offices;
    }

    @FXML
    private void initialize() {
        errors.field("file", file, fileError).field("folder", folder, folderError).field("password", password, passwordError);
        countdown = new Countdown(passwordError, seconds -> Messages.text("login.wait", seconds));
        CapsLock.warn(password, capsLock);
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        occupied.managedProperty().bind(occupied.visibleProperty());
        occupied.setVisible(false);
        folder.textProperty().addListener((observed, before, typed) -> lookInto(typed.strip()));
    }

    void toRestore(Consumer<Office> consumer) {
        opened = consumer;
    }

    /** Fills in what is known: a backup, the folder it goes back to, and who logged in there the last time. */
    void from(Path backup, Path place, String account) {
        login.setText(account);
        look(backup, place);
    }

    @FXML
    private void chooseFile() {
        files.open(Messages.text("restore.file"), Messages.text("restore.file.kind"), List.of("*" + Backups.ENDING)).stream().findFirst()
                .ifPresent(chosen -> look(chosen, Backups.freshFolder(chosen)));
    }

    private void look(Path backup, Path place) {
        file.setText(backup.toString());
        file.end();
        found.setText("");
        errors.show(Map.of());
        background.db(() -> Backups.read(backup)).latestOnly(file).onSuccess(there -> {
            found.setText(BackupText.found(there));
            folder.setText(place.toString());
        }).onError(this::refused).start();
    }

    @FXML
    private void chooseFolder() {
        files.folder(Messages.text("restore.folder")).ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    private void lookInto(String place) {
        background.db(() -> !place.isEmpty() && offices.occupied(Path.of(place))).latestOnly(folder).onSuccess(occupied::setVisible).start();
    }

    @Override
    public String title() {
        return Messages.text("welcome.restore");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("restore.accept");
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
        Map<String, String> wrong = new LinkedHashMap<>();
        if (file.getText().isEmpty()) {
            wrong.put("file", Messages.text("restore.file.missing"));
        }
        if (folder.getText().isBlank()) {
            wrong.put("folder", Messages.text("restore.folder.missing"));
        }
        if (password.getText().isEmpty()) {
            wrong.put("password", Messages.text("login.password.missing"));
        }
        if (errors.show(wrong)) {
            Path backup = Path.of(file.getText());
            Path place = Path.of(folder.getText().strip());
            Credentials who = new Credentials(login.getText(), password.getText().toCharArray());
            background.dbWithProgress(progress -> offices.restore(backup, place, who, progress)).shownIn(line, Messages.text("restore.working"))
                    .onSuccess(office -> {
                        close.run();
                        opened.accept(office);
                        background.db(() -> Offices.missingAttachments(office)).onSuccess(this::tellMissing).start();
                    }).onError(this::refused).start();
        }
    }

    private void tellMissing(int missing) {
        if (missing > 0) {
            dialogs.message(Messages.text("restore.attachments.title"), Messages.text("restore.attachments", missing));
        }
    }

    private void refused(Throwable failure) {
        if (!(failure instanceof UserMessageException said)) {
            dialogs.error(failure);
        } else if (said.key().startsWith("login.")) {
            errors.show(Map.of("password", said.getMessage()));
            Path place = Path.of(folder.getText().strip());
            String account = login.getText();
            background.door(() -> offices.wait(place, account)).onSuccess(countdown::start).start();
        } else {
            errors.show(Map.of(said.key().startsWith("backup.") ? "file" : "folder", said.getMessage()));
        }
    }
}
