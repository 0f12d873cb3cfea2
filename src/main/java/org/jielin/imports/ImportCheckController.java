package org.jielin.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.imports.ImportDraft.Found;

/** Third step: what would come of the import, and what was found, accepted one by one or by kind. */
public final class ImportCheckController implements ImportStepView {

    private static final int MOST_ROWS = 1000;

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Views views;
    private ImportDraft draft;
    private Runnable changed;
    /** Counts the trials that were asked for; an older one stops at its next row. */
    private volatile int wanted;
    private boolean showing;

    @FXML
    private TableView<Outcome> results;
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
    private TableColumn<Outcome, Integer> households;
    @FXML
    private TableColumn<Outcome, Integer> found;
    @FXML
    private TableColumn<Outcome, Integer> accepted;
    @FXML
    private TableColumn<Outcome, Integer> mended;
    @FXML
    private ComboBox<Optional<FindingCode>> code;
    @FXML
    private CheckBox mendable;
    @FXML
    private Label findingCount;
    @FXML
    private Button acceptKind;
    @FXML
    private Button acceptAll;
    @FXML
    private Button takeBack;
    @FXML
    private Button saveFindings;
    @FXML
    private Button printFindings;
    @FXML
    private TableView<Found> findings;
    @FXML
    private TableColumn<Found, String> taken;
    @FXML
    private TableColumn<Found, String> place;
    @FXML
    private TableColumn<Found, String> codeColumn;
    @FXML
    private TableColumn<Found, String> original;
    @FXML
    private TableColumn<Found, String> proposal;
    @FXML
    private TableColumn<Found, String> reason;
    @FXML
    private Label message;
    @FXML
    private FlowPane choices;

    public ImportCheckController(ImportDesk desk, Background background, Dialogs dialogs, Navigator navigator, Views views) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.views = views;
    }

    @FXML
    private void initialize() {
        OutcomeColumnsView.show(file, kind, rows, created, updated, skipped, rejected, found);
        OutcomeColumnsView.count(households, ImportReport::households);
        OutcomeColumnsView.count(accepted, report -> (int) report.findings().stream().filter(finding -> !finding.accepted().isEmpty()).count());
        OutcomeColumnsView.count(mended, report -> report.mended().size());
        Columns.whenEmpty(results, Messages.text("import.checking"));
        Columns.show(taken, each -> Messages.text(accepted(each) ? "import.taken.yes" : each.finding().mend() == null ? "import.taken.never" : "import.taken.no"));
        Columns.show(place, each -> Messages.text("import.at", each.finding().sheet(), each.finding().row(), each.finding().column()));
        Columns.show(codeColumn, each -> Messages.label(each.finding().code()));
        Columns.show(original, each -> each.finding().original());
        Columns.show(proposal, each -> each.finding().mend() == null ? each.finding().proposal() : chosen(each).text());
        Columns.show(reason, each -> each.finding().reason().isEmpty() ? each.finding().message() : each.finding().reason());
        Choices.named(code, choice -> choice.map(this::counted).orElse(Messages.text("import.code.all")));
        code.valueProperty().addListener((observed, before, now) -> showFindings());
        mendable.setOnAction(event -> showFindings());
        results.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> showCodes());
        findings.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> showChosen());
        findings.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle();
                event.consume();
            }
        });
    }

    /** The choice that was accepted, or the likeliest. */
    private Mend.Choice chosen(Found each) {
        Mend mend = each.finding().mend();
        return mend.choices().stream().filter(choice -> choice.value().equals(draft.accepted(each))).findFirst().orElse(mend.first());
    }

    private boolean accepted(Found each) {
        return !draft.accepted(each).isEmpty();
    }

    void begin(ImportDraft shared, Runnable onChange) {
        draft = shared;
        changed = onChange;
        showCodes();
    }

    @Override
    public void show() {
        if (draft.stale()) {
            check();
        } else {
            fill();
        }
    }

    /** Tries the draft as it is now; a trial that still runs is stopped. */
    private void check() {
        int mine = ++wanted;
        List<ReadFile> files = draft.ready();
        Decisions decisions = draft.decisions();
        findingCount.setText(Messages.text("import.checking"));
        changed.run();
        background.dbWithProgress(progress -> desk.check(files, decisions, progress.until(() -> mine != wanted))).announced(Messages.text("import.checking"))
                .latestOnly(this).onSuccess(outcomes -> {
                    draft.tried(outcomes);
                    fill();
                }).onError(failure -> {
                    if (mine == wanted) {
                        stopped(failure);
                    }
                }).start();
    }

    private void stopped(Throwable failure) {
        findingCount.setText("");
        if (failure instanceof ImportCancelled) {
            Columns.whenEmpty(results, Messages.text("import.check.stopped"));
        } else {
            dialogs.error(failure);
        }
        changed.run();
    }

    /** The file with the most to look at, where one begins. */
    private int mostFound() {
        List<Outcome> trial = draft.trial();
        return IntStream.range(0, trial.size()).boxed().max(Comparator.comparingInt(i -> trial.get(i).taken() ? trial.get(i).report().findings().size() : 0)).orElse(0);
    }

    private void fill() {
        showing = true;
        int selected = results.getSelectionModel().getSelectedIndex();
        results.getItems().setAll(draft.trial());
        int last = draft.trial().size() - 1;
        results.getSelectionModel().clearAndSelect(selected >= 0 && selected <= last ? selected : mostFound());
        results.scrollTo(results.getSelectionModel().getSelectedIndex());
        showing = false;
        showCodes();
        changed.run();
    }

    private Outcome chosenFile() {
        return results.getSelectionModel().getSelectedItem();
    }

    private Map<FindingCode, Integer> counts() {
        Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
        draft.findings(chosenFile(), finding -> true).forEach(each -> counts.merge(each.finding().code(), 1, Integer::sum));
        return counts;
    }

    private String counted(FindingCode each) {
        return Messages.text("import.code.counted", Messages.label(each), counts().getOrDefault(each, 0));
    }

    private void showCodes() {
        if (showing) {
            return;
        }
        showing = true;
        Optional<FindingCode> before = code.getValue();
        code.getItems().setAll(Stream.concat(Stream.of(Optional.<FindingCode>empty()), counts().keySet().stream().map(Optional::of)).toList());
        code.setValue(before != null && code.getItems().contains(before) ? before : Optional.empty());
        showing = false;
        showFindings();
    }

    private void showFindings() {
        if (showing) {
            return;
        }
        Optional<FindingCode> only = code.getValue() == null ? Optional.empty() : code.getValue();
        List<Found> all = draft.findings(chosenFile(), finding -> only.filter(each -> each != finding.code()).isEmpty()
                && (!mendable.isSelected() || finding.mend() != null));
        Columns.fill(findings, all.subList(0, Math.min(MOST_ROWS, all.size())), each -> each.outcome().report().file() + each.finding().key());
        findingCount.setText(Messages.text("list.count", all.size(), findings.getItems().size()));
        Columns.whenEmpty(findings, Messages.text(only.isPresent() || mendable.isSelected() ? "import.findings.filtered" : "import.findings.none"));
        boolean none = draft.findings(null, finding -> true).isEmpty();
        saveFindings.setDisable(none);
        printFindings.setDisable(none);
        acceptKind.setDisable(only.isEmpty() || all.stream().noneMatch(this::safe));
        acceptAll.setDisable(draft.findings(null, finding -> true).stream().noneMatch(this::safe));
        showChosen();
    }

    private boolean safe(Found each) {
        return each.finding().mend() != null && each.finding().mend().safe() && !accepted(each);
    }

    private void showChosen() {
        Found chosen = findings.getSelectionModel().getSelectedItem();
        Outcome outcome = chosenFile();
        message.setText(outcome != null && !outcome.taken() ? outcome.refusal().getMessage() : chosen == null ? ""
                : sentence(chosen.finding().message(), chosen.finding().mend() == null ? chosen.finding().proposal() : chosen.finding().reason()));
        takeBack.setDisable(chosen == null || !accepted(chosen));
        choices.getChildren().setAll(chosen == null || chosen.finding().mend() == null ? List.of()
                : chosen.finding().mend().choices().stream().map(choice -> button(chosen, choice)).toList());
        choices.setManaged(!choices.getChildren().isEmpty());
    }

    private static String sentence(String message, String more) {
        return more.isEmpty() ? message : Messages.text("import.message", message, more);
    }

    private Button button(Found chosen, Mend.Choice choice) {
        boolean is = draft.accepted(chosen).equals(choice.value());
        Button button = new Button(Messages.text(is ? "import.choice.taken" : "import.choice", choice.text()));
        button.setId("choice" + chosen.finding().mend().choices().indexOf(choice));
        button.setDisable(is);
        button.setOnAction(event -> {
            draft.accept(chosen, choice);
            decided();
        });
        return button;
    }

    /** What was decided is seen at once; what comes of it, once it has been tried. */
    private void decided() {
        findings.refresh();
        showChosen();
        check();
    }

    /** Accepts the likeliest proposal for the chosen finding, or takes back what was accepted, and goes on to the next. */
    private void toggle() {
        Found chosen = findings.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.finding().mend() == null) {
            return;
        }
        if (accepted(chosen)) {
            draft.takeBack(chosen);
        } else {
            draft.accept(chosen, chosen.finding().mend().first());
            findings.getSelectionModel().selectNext();
        }
        decided();
    }

    @FXML
    private void acceptKind() {
        draft.acceptSafe(chosenFile(), code.getValue().orElseThrow());
        decided();
    }

    @FXML
    private void acceptAll() {
        draft.acceptSafe(null, null);
        decided();
    }

    @FXML
    private void takeBack() {
        draft.takeBack(findings.getSelectionModel().getSelectedItem());
        decided();
    }

    @FXML
    private void saveFindings() {
        FindingsFileController.open(views, dialogs, draft.trial());
    }

    @FXML
    private void printFindings() {
        navigator.open(new PreviewPlace(ImportPaper.findings(draft.trial()), Messages.text("import.findings.title")));
    }

    @Override
    public Node first() {
        return findings;
    }

    @Override
    public String nextWord() {
        return Messages.text("import.next.RESULT");
    }
}
