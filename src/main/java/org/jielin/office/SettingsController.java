package org.jielin.office;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Shows;

/** Settings: those of the office are saved in its file, those of the computer beside it. */
public final class SettingsController implements Shows<SettingsPlace> {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Look look;
    private final Path office;

    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private Label folder;
    @FXML
    private ComboBox<Integer> textSize;
    @FXML
    private CheckBox dark;

    public SettingsController(Database database, Background background, Dialogs dialogs, Look look, Path office) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.look = look;
        this.office = office;
    }

    @FXML
    private void initialize() {
        nameError.getStyleClass().add("field-error");
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
        background.db(() -> database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse(""))
                .onSuccess(name::setText).start();
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
}
