package org.jielin.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;

/** The optional fields: each is off until the office writes what it is for. */
public final class FieldListController {

    private static final int LONGEST_PURPOSE = 100;

    private final PrivacyService privacy;
    private final Background background;
    private final Dialogs dialogs;
    private final FieldErrors errors = new FieldErrors();

    @FXML
    private TableView<FieldUse> fieldTable;
    @FXML
    private TableColumn<FieldUse, String> fieldName;
    @FXML
    private TableColumn<FieldUse, String> fieldState;
    @FXML
    private TableColumn<FieldUse, String> fieldPurpose;
    @FXML
    private TextField purpose;
    @FXML
    private Label purposeError;
    @FXML
    private Button switchOn;
    @FXML
    private Button switchOff;

    public FieldListController(PrivacyService privacy, Background background, Dialogs dialogs) {
        this.privacy = privacy;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Columns.show(fieldName, use -> Messages.label(use.field()));
        Columns.show(fieldState, use -> Messages.text(use.active() ? "privacy.field.on" : "privacy.field.off"));
        Columns.show(fieldPurpose, FieldUse::purpose);
        errors.field("purpose", purpose, purposeError);
        fieldTable.getSelectionModel().selectedItemProperty().addListener((observed, before, use) -> choose(use));
    }

    void refresh() {
        background.db(privacy::fields).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(List<FieldUse> used) {
        Map<OptionalField, FieldUse> known = used.stream().collect(Collectors.toMap(FieldUse::field, Function.identity()));
        Columns.fill(fieldTable, Arrays.stream(OptionalField.values()).map(field -> known.getOrDefault(field, new FieldUse(field, "", false))).toList(),
                FieldUse::field);
    }

    private void choose(FieldUse use) {
        errors.show(Map.of());
        if (use != null) {
            purpose.setText(use.purpose());
            switchOn.setText(Messages.text(use.active() ? "privacy.field.purpose.save" : "privacy.field.switchOn"));
            switchOff.setDisable(!use.active());
        }
    }

    @FXML
    private void switchOn() {
        String text = purpose.getText().strip();
        String wrong = text.isEmpty() ? Messages.text("privacy.field.purpose.missing")
                : text.length() > LONGEST_PURPOSE ? Messages.text("resident.tooLong", LONGEST_PURPOSE) : "";
        if (errors.show(wrong.isEmpty() ? Map.of() : Map.of("purpose", wrong))) {
            use(text, true);
        }
    }

    @FXML
    private void switchOff() {
        use(fieldTable.getSelectionModel().getSelectedItem().purpose(), false);
    }

    private void use(String text, boolean active) {
        FieldUse use = new FieldUse(fieldTable.getSelectionModel().getSelectedItem().field(), text, active);
        background.db(() -> {
            privacy.use(use);
            return null;
        }).onSuccess(nothing -> {
            dialogs.toast(Messages.text(active ? "privacy.field.isOn" : "privacy.field.isOff", Messages.label(use.field())));
            refresh();
        }).start();
    }
}
