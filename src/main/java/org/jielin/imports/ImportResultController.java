package org.jielin.imports;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Views;
import org.jielin.common.ui.WorkLine;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;

/** Last step: the import itself, what came of it, and taking it back. */
public final class ImportResultController implements ImportStepView {

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Views views;
    private ImportDraft draft;
    private Runnable changed;
    private Consumer<List<Path>> readAgain;
    private Runnable startAnew;
    private List<Outcome> done = List.of();
    private volatile boolean stopping;
    private boolean running;

    @FXML
    private Label summary;
    @FXML
    private Label explanation;
    @FXML
    private WorkLine line;
    @FXML
    private HBox working;
    @FXML
    private Button stop;
    @FXML
    private HBox afterwards;
    @FXML
    private Button openResidents;
    @FXML
    private Button findingsFile;
    @FXML
    private Button undo;
    @FXML
    private TableView<Outcome> imported;
    @FXML
    private TableColumn<Outcome, String> file;
    @FXML
    private TableColumn<Outcome, String> kind;
    @FXML
    private TableColumn<Outcome, Integer> rows;
    @FXML
    private TableColumn<Outcome, Integer> created;
    @FXML
    private TableColumn<Outcome, Integer> updated;
    @FXML
    private TableColumn<Outcome, Integer> skipped;
    @FXML
    private TableColumn<Outcome, Integer> rejected;
    @FXML
    private TableColumn<Outcome, Integer> found;
    @FXML
    private TableColumn<Outcome, String> state;

    public ImportResultController(ImportDesk desk, Background background, Dialogs dialogs, Navigator navigator, Views views) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.views = views;
    }

    @FXML
    private void initialize() {
        OutcomeColumnsView.show(file, kind, rows, created, updated, skipped, rejected, found);
        Columns.show(state, outcome -> !outcome.taken() ? outcome.refusal().getMessage()
                : Messages.text(finished() ? "import.state.done" : "import.state.will"));
        working.visibleProperty().bind(line.busyProperty());
        working.managedProperty().bind(line.busyProperty());
        afterwards.managedProperty().bind(afterwards.visibleProperty());
    }

    void begin(ImportDraft shared, Runnable onChange, Consumer<List<Path>> onChangedFiles, Runnable onEnd) {
        draft = shared;
        changed = onChange;
        readAgain = onChangedFiles;
        startAnew = onEnd;
    }

    /** Whether the import runs just now. */
    boolean busy() {
        return running;
    }

    /** Whether the import was made; the draft is then over. */
    boolean finished() {
        return !done.isEmpty();
    }

    void clear() {
        done = List.of();
    }

    @Override
    public void show() {
        List<Outcome> outcomes = finished() ? done : draft.trial();
        imported.getItems().setAll(outcomes);
        afterwards.setVisible(finished());
        long taken = outcomes.stream().filter(Outcome::taken).count();
        summary.setText(Messages.text(finished() ? "import.done" : "import.will", taken, sum(outcomes, ImportReport::created), sum(outcomes, ImportReport::updated),
                sum(outcomes, ImportReport::rejected)));
        explanation.setText(Messages.text(finished() ? "import.done.text" : "import.will.text"));
        findingsFile.setDisable(sum(outcomes, report -> report.findings().size()) == 0);
        boolean undoable = outcomes.stream().map(Outcome::step).anyMatch(Objects::nonNull);
        undo.setDisable(!undoable);
        openResidents.setDisable(!undoable);
    }

    private static int sum(Collection<Outcome> outcomes, ToIntFunction<ImportReport> number) {
        return outcomes.stream().filter(Outcome::taken).map(Outcome::report).mapToInt(number).sum();
    }

    @Override
    public Node first() {
        return imported;
    }

    @Override
    public String nextWord() {
        return Messages.text(finished() ? "import.next.again" : "import.do");
    }

    @Override
    public void leave(Runnable go) {
        if (finished()) {
            startAnew.run();
        } else {
            carryOut();
        }
    }

    private record Done(List<Path> changed, List<Outcome> outcomes) {
    }

    private void carryOut() {
        List<DraftFile> files = draft.files();
        List<ReadFile> ready = draft.trial().stream().filter(Outcome::taken).map(Outcome::file).toList();
        Decisions decisions = draft.decisions();
        running = true;
        stopping = false;
        stop.setDisable(false);
        changed.run();
        background.dbWithProgress(progress -> {
            List<Path> anew = desk.changed(files);
            return anew.isEmpty() ? new Done(anew, desk.carryOut(ready, decisions, progress.until(() -> stopping))) : new Done(anew, List.of());
        }).announced(Messages.text("import.working")).shownIn(line, Messages.text("import.working")).onSuccess(this::ended).onError(this::failed).start();
    }

    private void ended(Done result) {
        running = false;
        if (result.changed().isEmpty()) {
            done = result.outcomes();
            show();
            changed.run();
        } else {
            changed.run();
            readAgain.accept(result.changed());
        }
    }

    private void failed(Throwable failure) {
        running = false;
        show();
        changed.run();
        if (failure instanceof ImportCancelled) {
            dialogs.toast(Messages.text("import.stopped"));
        } else {
            dialogs.error(failure);
        }
    }

    @FXML
    private void stop() {
        stopping = true;
        stop.setDisable(true);
    }

    @FXML
    private void undo() {
        List<Outcome> steps = done;
        undo.setDisable(true);
        background.db(() -> {
            desk.undo(steps);
            return null;
        }).announced(Messages.text("history.undo.working")).onSuccess(nothing -> {
            dialogs.toast(Messages.text("import.undone"));
            done = List.of();
            changed.run();
            show();
        }).onError(failure -> {
            undo.setDisable(false);
            dialogs.error(failure);
        }).start();
    }

    @FXML
    private void openResidents() {
        navigator.open(new ResidentListPlace(ResidentFilter.touchedBy(done.stream().map(Outcome::step).filter(Objects::nonNull).toList())));
    }

    @FXML
    private void printReport() {
        navigator.open(new PreviewPlace(ImportPaper.report(done), Messages.text("import.report.title")));
    }

    @FXML
    private void saveFindings() {
        FindingsFileController.open(views, dialogs, done);
    }
}
