package org.jielin.imports;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Navigator;
import org.jielin.document.FormPlace;

/** First step: which files, what is in them, and what could not be read and why. */
public final class ImportFilesController implements ImportStepView {

    private final FilePicker picker;
    private final Navigator navigator;
    private ImportDraft draft;
    private Consumer<Collection<Path>> take;
    private Runnable pasted;
    private Runnable changed;

    @FXML
    private Label fileCount;
    @FXML
    private Button leaveOut;
    @FXML
    private Button remove;
    @FXML
    private Button openForm;
    @FXML
    private TableView<DraftFile> files;
    @FXML
    private TableColumn<DraftFile, String> fate;
    @FXML
    private TableColumn<DraftFile, String> file;
    @FXML
    private TableColumn<DraftFile, String> kind;
    @FXML
    private TableColumn<DraftFile, Integer> sheets;
    @FXML
    private TableColumn<DraftFile, Integer> rows;
    @FXML
    private TableColumn<DraftFile, String> state;
    @FXML
    private Label remarks;

    public ImportFilesController(FilePicker picker, Navigator navigator) {
        this.picker = picker;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        openForm.managedProperty().bind(openForm.visibleProperty());
        Columns.show(fate, ImportFilesController::fate);
        Columns.show(file, file -> file.read().name());
        Columns.show(kind, file -> file.read().kind().map(Messages::label).orElse(""));
        Columns.show(sheets, file -> file.read().wanted().size());
        Columns.show(rows, file -> file.read().wanted().stream().mapToInt(table -> table.rows().size()).sum());
        Columns.show(state, ImportFilesController::state);
        Columns.mark(fate, "overdue", file -> file.read().refusal() != null && !file.form());
        Columns.whenEmpty(files, Messages.text("import.empty"));
        files.getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> showChosen());
        files.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                leaveOut();
                event.consume();
            }
        });
    }

    void begin(ImportDraft shared, Consumer<Collection<Path>> onFiles, Runnable onPaste, Runnable onChange) {
        draft = shared;
        take = onFiles;
        pasted = onPaste;
        changed = onChange;
    }

    private static String fate(DraftFile file) {
        if (file.toFill()) {
            return Messages.text("import.fate.form");
        }
        if (file.read().refusal() != null) {
            return Messages.text("import.fate.unreadable");
        }
        if (file.leftOut()) {
            return Messages.text("import.fate.out");
        }
        return Messages.text(file.read().wanted().isEmpty() ? "import.fate.nothing" : "import.fate.in");
    }

    private static String state(DraftFile file) {
        if (file.toFill()) {
            return Messages.text("import.form", file.read().name());
        }
        if (file.read().refusal() != null) {
            return file.read().refusal().getMessage();
        }
        if (file.read().wanted().isEmpty()) {
            return Messages.text("import.file.unknown", file.read().name());
        }
        return String.join(" ", file.read().remarks());
    }

    @Override
    public void show() {
        Columns.fill(files, draft.files(), each -> each.read().file());
        fileCount.setText(Messages.text("import.files.count", draft.files().size(), draft.ready().size()));
        showChosen();
    }

    void reading(int count) {
        fileCount.setText(Messages.text("import.reading", count));
    }

    private void showChosen() {
        Optional<DraftFile> chosen = Optional.ofNullable(files.getSelectionModel().getSelectedItem());
        remarks.setText(chosen.map(ImportFilesController::state).orElse(""));
        remove.setDisable(chosen.isEmpty());
        openForm.setVisible(chosen.filter(DraftFile::toFill).isPresent());
        leaveOut.setDisable(chosen.filter(file -> file.read().refusal() == null && !file.read().tables().isEmpty()).isEmpty());
        leaveOut.setText(Messages.text(chosen.filter(DraftFile::leftOut).isPresent() ? "import.takeIn" : "import.leaveOut"));
    }

    @FXML
    void choose() {
        take.accept(picker.open(Messages.text("import.choose"), Messages.text("import.files"), ImportService.ENDINGS));
    }

    @FXML
    private void paste() {
        pasted.run();
    }

    @FXML
    private void leaveOut() {
        DraftFile chosen = files.getSelectionModel().getSelectedItem();
        if (chosen != null && !leaveOut.isDisabled()) {
            draft.leaveOut(chosen, !chosen.leftOut());
            changed.run();
        }
    }

    @FXML
    private void openForm() {
        navigator.open(new FormPlace(files.getSelectionModel().getSelectedItem().read().file()));
    }

    @FXML
    private void remove() {
        DraftFile chosen = files.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            draft.remove(chosen);
            changed.run();
        }
    }

    @Override
    public Node first() {
        return files;
    }

    @Override
    public String nextWord() {
        return Messages.text("import.next.COLUMNS");
    }
}
