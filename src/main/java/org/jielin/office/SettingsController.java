package org.jielin.office;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.attachment.Attachments;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.privacy.PrivacyPlace;

/** Settings: those of the office are saved in its file, those of the computer beside it. */
public final class SettingsController implements Shows<SettingsPlace> {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Look look;
    private final Navigator navigator;
    private final Path office;

    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private Button saveName;
    @FXML
    private Label folder;
    @FXML
    private Label secondPlace;
    @FXML
    private TextField lockMinutes;
    @FXML
    private Label lockMinutesError;
    @FXML
    private Button saveLockMinutes;
    @FXML
    private TextField attachmentSize;
    @FXML
    private Label attachmentSizeError;
    @FXML
    private Button saveAttachmentSize;
    @FXML
    private Button openAccounts;
    @FXML
    private Button openBackups;
    @FXML
    private ComboBox<Integer> textSize;
    @FXML
    private CheckBox dark;

    public SettingsController(Database database, Background background, Dialogs dialogs, Views views, Look look, Navigator navigator, Path office) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.look = look;
        this.navigator = navigator;
        this.office = office;
    }

    @FXML
    private void initialize() {
        nameError.getStyleClass().add("field-error");
        lockMinutesError.getStyleClass().add("field-error");
        attachmentSizeError.getStyleClass().add("field-error");
        List.of(nameError, lockMinutesError, attachmentSizeError).forEach(label -> label.managedProperty().bind(label.textProperty().isNotEmpty()));
        boolean administers = database.access().may(Right.ADMINISTER);
        List.of(name, saveName, lockMinutes, saveLockMinutes, attachmentSize, saveAttachmentSize).forEach(node -> node.setDisable(!administers));
        openAccounts.setVisible(administers);
        openBackups.setVisible(database.access().may(Right.BACK_UP));
        folder.setText(office.toString());
        textSize.getItems().setAll(100, 110, 125, 150);
        Choices.named(textSize, percent -> percent + " %");
        textSize.setValue(look.textPercent());
        dark.setSelected(look.dark());
        textSize.valueProperty().addListener((observed, before, percent) -> look.apply(percent, dark.isSelected()));
        dark.selectedProperty().addListener((observed, before, isDark) -> look.apply(textSize.getValue(), isDark));
    }

    @Override
    public void show(SettingsPlace destination) {
        background.db(() -> database.read(daos -> {
            OfficeSettingDao settings = daos.get(OfficeSettingDao.class);
            return new Known(settings.find(OfficeSettingDao.NAME).orElse(""), settings.find(OfficeSettingDao.SECOND_PLACE).orElse(""),
                    settings.lockMinutes(), settings.find(OfficeSettingDao.ATTACHMENT_MEGABYTES).orElse(String.valueOf(Attachments.USUAL_MEGABYTES)));
        })).onSuccess(this::fill).start();
    }

    private void fill(Known known) {
        name.setText(known.name());
        secondPlace.setText(known.secondPlace().isEmpty() ? Messages.text("settings.secondPlace.none") : known.secondPlace());
        lockMinutes.setText(String.valueOf(known.lockMinutes()));
        attachmentSize.setText(known.megabytes());
    }

    @FXML
    private void saveName() {
        String text = name.getText().strip();
        nameError.setText(text.isEmpty() ? Messages.text("welcome.create.name.missing") : "");
        if (text.isEmpty()) {
            name.requestFocus();
            return;
        }
        background.db(() -> database.write(Act.of("office.rename", text), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.NAME, text);
            return null;
        })).onSuccess(nothing -> dialogs.toast(Messages.text("settings.name.saved"))).start();
    }

    @FXML
    private void saveLockMinutes() {
        String text = lockMinutes.getText().strip();
        boolean right = text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= OfficeSettingDao.LONGEST_LOCK_MINUTES;
        lockMinutesError.setText(right ? "" : Messages.text("settings.lock.wrong", OfficeSettingDao.LONGEST_LOCK_MINUTES));
        if (!right) {
            lockMinutes.requestFocus();
            return;
        }
        background.db(() -> database.write(Act.of("office.lockMinutes", text), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.LOCK_MINUTES, text);
            return null;
        })).onSuccess(nothing -> dialogs.toast(Messages.text("settings.lock.saved", text))).start();
    }

    @FXML
    private void saveAttachmentSize() {
        String text = attachmentSize.getText().strip();
        boolean right = text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= Attachments.MOST_MEGABYTES;
        attachmentSizeError.setText(right ? "" : Messages.text("settings.attachment.wrong", Attachments.MOST_MEGABYTES));
        if (!right) {
            attachmentSize.requestFocus();
            return;
        }
        background.db(() -> database.write(Act.of("office.attachmentSize", text), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.ATTACHMENT_MEGABYTES, text);
            return null;
        })).onSuccess(nothing -> dialogs.toast(Messages.text("settings.attachment.saved", text))).start();
    }

    @FXML
    private void openHabits() {
        View<HabitController> view = views.load(HabitController.class);
        view.controller().edit();
        dialogs.form(view);
    }

    @FXML
    private void openAccounts() {
        navigator.open(new AccountListPlace());
    }

    @FXML
    private void openPrivacy() {
        navigator.open(new PrivacyPlace());
    }

    @FXML
    private void openBackups() {
        navigator.open(new BackupListPlace());
    }

    private record Known(String name, String secondPlace, int lockMinutes, String megabytes) {
    }
}
