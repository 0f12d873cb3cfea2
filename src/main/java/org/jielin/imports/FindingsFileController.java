package org.jielin.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.AnnotatedWorkbook;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.Format;
import org.jielin.document.Preset;

/** Saves a list with its findings marked, to go back to who keeps it. The internal version has every number as it was written. */
public final class FindingsFileController implements Form {

    private final Exports exports;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker picker;
    private final FieldErrors errors = new FieldErrors();

    @FXML
    private ComboBox<Outcome> file;
    @FXML
    private ComboBox<Preset> preset;
    @FXML
    private Label presetHint;
    @FXML
    private ComboBox<String> purpose;
    @FXML
    private Label purposeError;
    @FXML
    private CheckBox protect;
    @FXML
    private VBox passwordBox;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;

    public FindingsFileController(Exports exports, Background background, Dialogs dialogs, FilePicker picker) {
        this.exports = exports;
        this.background = background;
        this.dialogs = dialogs;
        this.picker = picker;
    }

    static void open(Views views, Dialogs dialogs, List<Outcome> outcomes) {
        View<FindingsFileController> view = views.load(FindingsFileController.class);
        view.controller().begin(outcomes.stream().filter(outcome -> outcome.taken() && !outcome.report().findings().isEmpty()).toList());
        dialogs.form(view);
    }

    @FXML
    private void initialize() {
        Choices.named(file, outcome -> Messages.text("import.findings.file.of", outcome.file().name(), outcome.report().findings().size()));
        Choices.labelled(preset, Preset.INTERNAL, Preset.REPORT);
        preset.valueProperty().addListener((observed, before, now) -> presetHint.setText(Messages.text("import.findings.file." + now)));
        preset.setValue(Preset.INTERNAL);
        purpose.getItems().setAll(Messages.list("import.findings.file.purposes"));
        passwordBox.visibleProperty().bind(protect.selectedProperty());
        passwordBox.managedProperty().bind(protect.selectedProperty());
        errors.field("purpose", purpose, purposeError).field("password", password, passwordError);
    }

    private void begin(List<Outcome> outcomes) {
        file.getItems().setAll(outcomes);
        file.getSelectionModel().selectFirst();
    }

    @Override
    public String title() {
        return Messages.text("import.findings.file");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("import.findings.file.save");
    }

    @Override
    public void accept(Runnable close) {
        String told = purpose.getEditor().getText().strip();
        String word = protect.isSelected() ? password.getText() : "";
        Map<String, String> wrong = new LinkedHashMap<>();
        if (told.isEmpty()) {
            wrong.put("purpose", Messages.text("disclosure.purpose.missing"));
        }
        if (protect.isSelected() && word.length() < Disclosure.SHORTEST_PASSWORD) {
            wrong.put("password", Messages.text("disclosure.password.short", Disclosure.SHORTEST_PASSWORD));
        }
        if (errors.show(wrong)) {
            boolean whole = preset.getValue() == Preset.INTERNAL;
            save(file.getValue(), new Disclosure(preset.getValue(), List.of(), whole, told, word.toCharArray()), close);
        }
    }

    private void save(Outcome outcome, Disclosure disclosure, Runnable close) {
        String name = outcome.file().name().replaceFirst("\\.[A-Za-z]{2,4}$", "");
        picker.save(title(), Messages.text("import.findings.file.name", name) + Format.XLSX.ending(), Messages.label(Format.XLSX),
                List.of("*" + Format.XLSX.ending())).ifPresent(target -> background.paper(() -> {
                    AnnotatedWorkbook book = FindingsBook.of(outcome.file(), outcome.report());
                    exports.save(book, disclosure, target);
                    return target;
                }).announced(Messages.text("document.working")).onSuccess(saved -> {
                    close.run();
                    dialogs.toast(Messages.text("document.saved", saved.getFileName()));
                }).start());
    }
}
