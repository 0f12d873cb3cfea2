package org.jielin.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.jielin.document.PreviewPlace;

/** Reads spreadsheets: first a trial that writes nothing, with everything that was found, then the import itself. */
public final class ImportController implements Shows<ImportPlace>, ListScreen {

    private static final List<String> ENDINGS = List.of("*.xlsx", "*.xls", "*.csv");

    private final ImportService imports;
    private final History history;
    private final Runnable safeguard;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker picker;
    private final Navigator navigator;
    private final List<Path> files = new ArrayList<>();
    private List<ImportReport> reports = List.of();
    private List<Long> undoable = List.of();

    @FXML
    private BorderPane importScreen;
    @FXML
    private ComboBox<Optional<ImportKind>> kind;
    @FXML
    private TextField estate;
    @FXML
    private Label headline;
    @FXML
    private TableView<ImportReport> results;
    @FXML
    private TableColumn<ImportReport, String> file;
    @FXML
    private TableColumn<ImportReport, String> kindColumn;
    @FXML
    private TableColumn<ImportReport, Integer> rows;
    @FXML
    private TableColumn<ImportReport, Integer> created;
    @FXML
    private TableColumn<ImportReport, Integer> updated;
    @FXML
    private TableColumn<ImportReport, Integer> skipped;
    @FXML
    private TableColumn<ImportReport, Integer> rejected;
    @FXML
    private TableColumn<ImportReport, Integer> households;
    @FXML
    private TableColumn<ImportReport, Integer> found;
    @FXML
    private ComboBox<Optional<FindingCode>> code;
    @FXML
    private Label findingCount;
    @FXML
    private TableView<Finding> findings;
    @FXML
    private TableColumn<Finding, String> place;
    @FXML
    private TableColumn<Finding, String> codeColumn;
    @FXML
    private TableColumn<Finding, String> message;
    @FXML
    private TableColumn<Finding, String> proposal;
    @FXML
    private Button doImport;
    @FXML
    private Button undo;
    @FXML
    private Button saveFindings;

    /** @param safeguard makes a backup before anything is written; when it throws, nothing is */
    public ImportController(ImportService imports, History history, Runnable safeguard, Background background, Dialogs dialogs, FilePicker picker,
            Navigator navigator) {
        this.imports = imports;
        this.history = history;
        this.safeguard = safeguard;
        this.background = background;
        this.dialogs = dialogs;
        this.picker = picker;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        kind.getItems().add(Optional.empty());
        Arrays.stream(ImportKind.values()).map(Optional::of).forEach(kind.getItems()::add);
        Choices.named(kind, choice -> choice.map(Messages::label).orElse(Messages.text("import.kind.auto")));
        kind.setValue(Optional.empty());
        Choices.named(code, choice -> choice.map(Messages::label).orElse(Messages.text("import.code.all")));
        Columns.show(file, ImportReport::file);
        Columns.show(kindColumn, report -> Messages.label(ImportKind.valueOf(report.kind().toUpperCase(Locale.ROOT))));
        Columns.show(rows, ImportReport::rows);
        Columns.show(created, ImportReport::created);
        Columns.show(updated, ImportReport::updated);
        Columns.show(skipped, ImportReport::skipped);
        Columns.show(rejected, ImportReport::rejected);
        Columns.show(households, ImportReport::households);
        Columns.show(found, report -> report.findings().size());
        Columns.whenEmpty(results, Messages.text("import.empty"));
        Columns.show(place, finding -> Messages.text("import.at", finding.row(), finding.column()));
        Columns.show(codeColumn, finding -> Messages.label(finding.code()));
        Columns.show(message, Finding::message);
        Columns.show(proposal, Finding::proposal);
        Columns.whenEmpty(findings, Messages.text("import.findings.none"));
        results.getSelectionModel().selectedItemProperty().addListener((observed, before, report) -> showCodes(report));
        code.valueProperty().addListener((observed, before, chosen) -> showFindings());
        importScreen.setOnDragOver(this::dragOver);
        importScreen.setOnDragDropped(this::dropped);
        showReports(List.of());
    }

    @Override
    public void show(ImportPlace destination) {
        take(destination.files());
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @FXML
    @Override
    public void add() {
        take(picker.open(Messages.text("import.choose"), Messages.text("import.files"), ENDINGS));
    }

    @Override
    public Right addRight() {
        return Right.IMPORT;
    }

    private void take(Collection<Path> chosen) {
        if (!chosen.isEmpty()) {
            files.clear();
            files.addAll(chosen);
            trial();
        }
    }

    @FXML
    private void trial() {
        run(options().dry(), "import.trying", "import.tried");
    }

    @FXML
    private void doImport() {
        run(options(), "import.working", "import.done");
    }

    private ImportOptions options() {
        return new ImportOptions(kind.getValue(), estate.getText().strip(), false);
    }

    private void run(ImportOptions options, String working, String done) {
        if (files.isEmpty()) {
            dialogs.error(new UserMessageException("import.none"));
            return;
        }
        List<Path> read = List.copyOf(files);
        doImport.setDisable(true);
        headline.setText(Messages.text(working));
        background.dbWithProgress(progress -> {
            if (!options.dryRun()) {
                safeguard.run();
            }
            return imports.run(read, options, progress);
        }).announced(Messages.text(working)).onSuccess(made -> {
            showReports(made);
            headline.setText(Messages.text(done, made.size(), made.stream().mapToInt(ImportReport::created).sum(),
                    made.stream().mapToInt(report -> report.findings().size()).sum()));
            doImport.setDisable(!options.dryRun());
            rememberSteps(options.dryRun() ? 0 : made.size());
        }).onError(failure -> {
            headline.setText("");
            doImport.setDisable(false);
            dialogs.error(failure);
        }).start();
    }

    /** The steps that 撤销导入 takes back: the newest, one for each file. */
    private void rememberSteps(int count) {
        undo.setDisable(count == 0);
        if (count > 0) {
            background.db(() -> history.steps(count)).onSuccess(steps -> undoable = steps.stream().map(History.StepRow::id).toList()).start();
        }
    }

    @FXML
    private void undo() {
        List<Long> steps = undoable;
        background.db(() -> {
            steps.forEach(history::undo);
            return null;
        }).announced(Messages.text("history.undo.working")).onSuccess(nothing -> {
            undo.setDisable(true);
            doImport.setDisable(false);
            headline.setText(Messages.text("import.undone"));
            dialogs.toast(Messages.text("import.undone"));
        }).start();
    }

    private void showReports(List<ImportReport> made) {
        reports = made;
        results.getItems().setAll(made);
        made.stream().max(Comparator.comparingInt(report -> report.findings().size())).ifPresent(results.getSelectionModel()::select);
        doImport.setDisable(made.isEmpty());
        undo.setDisable(true);
        if (made.isEmpty()) {
            showCodes(null);
        }
    }

    private void showCodes(ImportReport report) {
        Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
        if (report != null) {
            report.findings().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        }
        code.getItems().setAll(Stream.concat(Stream.of(Optional.<FindingCode>empty()), counts.keySet().stream().map(Optional::of)).toList());
        code.setValue(Optional.empty());
        showFindings();
    }

    private void showFindings() {
        ImportReport report = results.getSelectionModel().getSelectedItem();
        Optional<FindingCode> chosen = code.getValue() == null ? Optional.empty() : code.getValue();
        findings.getItems().setAll(report == null ? List.of()
                : report.findings().stream().filter(finding -> chosen.isEmpty() || finding.code() == chosen.get()).toList());
        findingCount.setText(Messages.text("import.findings.count", findings.getItems().size()));
        saveFindings.setDisable(findings.getItems().isEmpty());
    }

    /** All findings of all files as a paper, to be sent back to who keeps the list and must know the numbers that are wrong. */
    @FXML
    private void saveFindings() {
        List<Column> columns = new ArrayList<>();
        double[] widths = {50, 16, 36, 90, 90};
        String[] titles = Messages.list("import.findings.columns");
        for (int i = 0; i < titles.length; i++) {
            Column column = Column.left(titles[i], widths[i]);
            columns.add(i >= 3 ? column.holding(Content.TEXT) : column);
        }
        List<Row> lines = reports.stream().flatMap(report -> report.findings().stream().map(finding -> Row.of(report.file(),
                Messages.text("import.at", finding.row(), finding.column()), Messages.label(finding.code()), finding.message(), finding.proposal())))
                .toList();
        navigator.open(new PreviewPlace(new PaperDocument(Messages.text("import.findings.title"), "", PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns, lines, 8)), Messages.text("document.private")).madeAs(Preset.INTERNAL),
                Messages.text("import.findings.title")));
    }
}
