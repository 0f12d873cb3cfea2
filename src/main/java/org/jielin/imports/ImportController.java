package org.jielin.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** The import wizard: four steps over one draft, gone through in either direction without losing anything. */
public final class ImportController implements Shows<ImportPlace>, ListScreen {

    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final ImportDraft draft = new ImportDraft();
    private final Map<ImportStep, ImportStepView> steps = new EnumMap<>(ImportStep.class);
    private final Map<ImportStep, View<?>> loaded = new EnumMap<>(ImportStep.class);
    private final Map<ImportStep, ToggleButton> bar = new EnumMap<>(ImportStep.class);
    private ImportStep step = ImportStep.FILES;
    private ImportPlace place;
    private ImportFilesController filesStep;
    private ImportResultController resultStep;

    @FXML
    private BorderPane importScreen;
    @FXML
    private ToggleButton stepFiles;
    @FXML
    private ToggleButton stepColumns;
    @FXML
    private ToggleButton stepCheck;
    @FXML
    private ToggleButton stepResult;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Label headline;
    @FXML
    private StackPane stage;

    public ImportController(ImportDesk desk, Background background, Dialogs dialogs, Views views) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
    }

    @FXML
    private void initialize() {
        filesStep = load(ImportStep.FILES, stepFiles, views.load(ImportFilesController.class));
        filesStep.begin(draft, this::take, this::paste, this::changed);
        load(ImportStep.COLUMNS, stepColumns, views.load(ImportColumnsController.class)).begin(draft, this::changed);
        load(ImportStep.CHECK, stepCheck, views.load(ImportCheckController.class)).begin(draft, this::changed);
        resultStep = load(ImportStep.RESULT, stepResult, views.load(ImportResultController.class));
        resultStep.begin(draft, this::changed, this::readAgain, this::startAnew);
        importScreen.setOnDragOver(this::dragOver);
        importScreen.setOnDragDropped(this::dropped);
        importScreen.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        go(ImportStep.FILES);
    }

    private <C extends ImportStepView> C load(ImportStep where, ToggleButton button, View<C> view) {
        loaded.put(where, view);
        steps.put(where, view.controller());
        bar.put(where, button);
        button.setOnAction(event -> jump(where));
        return view.controller();
    }

    @Override
    public void show(ImportPlace destination) {
        if (destination != place) {
            place = destination;
            take(destination.files());
        } else {
            steps.get(step).show();
            changed();
        }
    }

    // ---- what comes in

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && !resultStep.busy()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void add() {
        go(ImportStep.FILES);
        filesStep.choose();
    }

    @Override
    public Right addRight() {
        return Right.IMPORT;
    }

    private void take(Collection<Path> files) {
        if (files.isEmpty() || resultStep.busy()) {
            return;
        }
        if (resultStep.finished()) {
            startAnew();
        }
        List<Path> chosen = List.copyOf(files);
        go(ImportStep.FILES);
        filesStep.reading(chosen.size());
        background.dbWithProgress(progress -> desk.open(chosen, progress)).announced(Messages.text("import.reading", chosen.size())).onSuccess(opened -> {
            draft.add(opened);
            changed();
        }).onError(this::failed).start();
    }

    private void failed(Throwable failure) {
        changed();
        dialogs.error(failure);
    }

    private void paste() {
        String cells = Clipboard.getSystemClipboard().getString();
        if (cells == null || cells.isBlank()) {
            dialogs.toast(Messages.text("import.paste.none"));
            return;
        }
        if (resultStep.finished()) {
            startAnew();
        }
        go(ImportStep.FILES);
        long number = draft.files().stream().filter(file -> file.stamp() == FileStamp.NONE).count() + 1;
        background.db(() -> desk.paste(cells, (int) number)).announced(Messages.text("import.reading", 1)).onSuccess(pasted -> {
            draft.add(List.of(pasted));
            changed();
        }).onError(this::failed).start();
    }

    /** Files were changed by somebody since they were read: they are read and checked again before anything is imported. */
    private void readAgain(List<Path> changedFiles) {
        background.dbWithProgress(progress -> desk.open(changedFiles, progress)).announced(Messages.text("import.reading", changedFiles.size()))
                .onSuccess(opened -> {
                    draft.add(opened);
                    go(ImportStep.CHECK);
                    dialogs.message(Messages.text("import.changed.title"), Messages.text("import.changed",
                            String.join(Messages.text("list.comma"), changedFiles.stream().map(file -> file.getFileName().toString()).toList())));
                }).onError(this::failed).start();
    }

    private void startAnew() {
        draft.clear();
        resultStep.clear();
        go(ImportStep.FILES);
    }

    // ---- from step to step

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean quiet = event.getTarget() instanceof TableView || event.getTarget() instanceof ListView || event.getTarget() == importScreen;
        if (NEXT.match(event) || event.getCode() == KeyCode.ENTER && quiet) {
            next();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && step != ImportStep.FILES) {
            previous();
            event.consume();
        } else if (PASTE.match(event) && !typing && !resultStep.busy()) {
            paste();
            event.consume();
        }
    }

    @Override
    public boolean stepBack() {
        boolean there = step != ImportStep.FILES;
        previous();
        return there;
    }

    @FXML
    private void previous() {
        if (!resultStep.busy() && !resultStep.finished()) {
            go(step.previous());
        }
    }

    @FXML
    private void next() {
        if (!next.isDisabled() && !resultStep.busy()) {
            ImportStep from = step;
            steps.get(step).leave(() -> {
                if (step == from) {
                    go(step.next());
                }
            });
        }
    }

    /** To a step in the bar: back at once, on through all that lies between as far as nothing stands in the way. */
    private void jump(ImportStep wanted) {
        if (resultStep.busy() || resultStep.finished() || wanted.compareTo(step) <= 0) {
            go(resultStep.busy() || resultStep.finished() ? step : wanted);
            return;
        }
        bar.get(step).setSelected(true);
        if (!next.isDisabled()) {
            ImportStep from = step;
            steps.get(step).leave(() -> {
                if (step == from) {
                    go(step.next());
                    jump(wanted);
                }
            });
        }
    }

    private void go(ImportStep to) {
        step = to;
        stage.getChildren().setAll(loaded.get(to).root());
        steps.get(to).show();
        changed();
        steps.get(to).first().requestFocus();
    }

    /** Says what keeps one from going on, and what going on does. */
    private void changed() {
        bar.get(step).setSelected(true);
        filesStep.show();
        Optional<String> obstacle = draft.obstacle(step);
        headline.setText(obstacle.orElse(Messages.text("import.hint." + step)));
        next.setText(steps.get(step).nextWord());
        next.setDisable(obstacle.isPresent() || resultStep.busy());
        previous.setDisable(step == ImportStep.FILES || resultStep.busy() || resultStep.finished());
        for (ImportStep each : ImportStep.values()) {
            bar.get(each).setDisable(each.compareTo(step) > 0 && next.isDisabled() || resultStep.busy());
        }
    }
}
