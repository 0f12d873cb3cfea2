package org.jielin.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.History.StepRow;
import org.jielin.common.db.RowChange;
import org.jielin.common.db.StepFilter;
import org.jielin.common.history.ChangeWords;
import org.jielin.common.history.ChangesView;
import org.jielin.common.history.RecordNames;
import org.jielin.common.history.RowWords;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.TableExportView;

/** The steps of the office, newest first; each shows what undoing it would change, and can be taken back while nothing later depends on it. */
public final class HistoryListController implements Shows<HistoryListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_CHANGES = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Database database;
    private final History history;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;
    /** While the people to choose from are being read they must not change the filter. */
    private boolean setting;

    @FXML
    private Label count;
    @FXML
    private ToggleButton bulk;
    @FXML
    private ComboBox<Optional<String>> who;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private TextField search;
    @FXML
    private TableView<StepRow> table;
    @FXML
    private TableColumn<StepRow, String> doneAt;
    @FXML
    private TableColumn<StepRow, String> actor;
    @FXML
    private TableColumn<StepRow, String> detail;
    @FXML
    private TableColumn<StepRow, Integer> changes;
    @FXML
    private TableColumn<StepRow, String> state;
    @FXML
    private Button undo;
    @FXML
    private VBox preview;
    @FXML
    private Label act;
    @FXML
    private Label when;
    @FXML
    private Label obstacle;
    @FXML
    private Label extent;
    @FXML
    private Label heading;
    @FXML
    private Label more;
    @FXML
    private ScrollPane scroll;
    @FXML
    private ChangesView rows;

    public HistoryListController(Database database, Background background, Dialogs dialogs, Navigator navigator, Clock clock) {
        this.database = database;
        this.history = new History(database);
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Columns.show(doneAt, row -> MINUTE.format(row.doneAt()));
        Columns.show(actor, StepRow::actor);
        Columns.show(detail, StepRow::detail);
        Columns.show(changes, StepRow::changes);
        Columns.show(state, row -> row.undone() ? Messages.text("history.undone") : "");
        Columns.whenEmpty(table, Messages.text("history.empty"));
        Choices.named(who, name -> name.orElse(Messages.text("history.everybody")));
        who.setValue(Optional.empty());
        bulk.selectedProperty().addListener((observed, before, now) -> load());
        who.valueProperty().addListener((observed, before, now) -> load());
        from.valueProperty().addListener((observed, before, now) -> load());
        to.valueProperty().addListener((observed, before, now) -> load());
        search.textProperty().addListener((observed, before, now) -> load());
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        obstacle.visibleProperty().bind(obstacle.textProperty().isNotEmpty());
        undo.disableProperty().bind(Bindings.createBooleanBinding(() -> !canUndo(table.getSelectionModel().getSelectedItem()),
                table.getSelectionModel().selectedItemProperty()).or(obstacle.visibleProperty()));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showPreview(row));
        showPreview(null);
    }

    private static boolean canUndo(StepRow row) {
        return row != null && !row.undone() && row.undoesId() == null && row.changes() > 0;
    }

    @Override
    public void show(HistoryListPlace destination) {
        load();
    }

    private StepFilter filter() {
        return new StepFilter(search.getText(), who.getValue() == null ? null : who.getValue().orElse(null), from.getValue(), to.getValue(),
                bulk.isSelected());
    }

    private void load() {
        if (setting) {
            return;
        }
        StepFilter wanted = filter();
        background.db(() -> new Found(history.steps(wanted, MOST_ROWS), history.count(wanted), history.actors())).onSuccess(this::fill)
                .latestOnly(this).start();
    }

    private void fill(Found found) {
        setting = true;
        Optional<String> chosen = who.getValue();
        who.getItems().setAll(Optional.empty());
        found.actors().forEach(name -> who.getItems().add(Optional.of(name)));
        who.setValue(chosen);
        setting = false;
        Columns.fill(table, found.steps(), StepRow::id);
        count.setText(Messages.text("list.count", found.count(), found.steps().size()));
    }

    private void showPreview(StepRow row) {
        preview.setVisible(row != null);
        obstacle.setText("");
        if (row == null) {
            return;
        }
        act.setText(row.detail());
        when.setText(MINUTE.format(row.doneAt()) + "  " + row.actor());
        boolean undoable = canUndo(row);
        heading.setText(Messages.text(undoable ? "history.preview.undo" : "history.preview.done"));
        background.db(() -> preview(row.id(), undoable)).onSuccess(this::fillPreview).latestOnly(preview).start();
    }

    /** What undoing the step would change; of a step that can't be undone any more, what it did. */
    private Preview preview(long step, boolean undoable) {
        List<RowChange> sample = history.rows(step, MOST_CHANGES);
        ChangeWords words = new ChangeWords(RecordNames.of(database, sample));
        return new Preview(history.extent(step), undoable ? history.obstacle(step).orElse("") : "",
                sample.stream().map(row -> undoable ? words.foretold(row.reversed()) : words.told(row)).filter(RowWords::tellsSomething).toList());
    }

    private void fillPreview(Preview found) {
        int total = found.extent().values().stream().mapToInt(Integer::intValue).sum();
        obstacle.setText(found.obstacle());
        extent.setText(total == 0 ? Messages.text("history.preview.nothing") : words(found.extent()));
        rows.show(found.rows());
        more.setText(total > MOST_CHANGES ? Messages.text("history.preview.more", total, MOST_CHANGES) : "");
        scroll.setVvalue(0);
    }

    private static String words(Map<String, Integer> extent) {
        return extent.entrySet().stream()
                .map(entry -> Messages.text("history.extent", Messages.text("table." + entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(Messages.text("list.comma")));
    }

    /** Says once more how much undoing would change before it is done. */
    @FXML
    private void undo() {
        StepRow row = table.getSelectionModel().getSelectedItem();
        background.db(() -> history.extent(row.id())).onSuccess(found -> dialogs.confirm(Messages.text("history.undo.title"),
                Messages.text("history.undo.text", row.detail(), words(found)), Messages.text("history.undo"), () -> undo(row))).start();
    }

    private void undo(StepRow row) {
        background.db(() -> {
            history.undo(row.id());
            return null;
        }).announced(Messages.text("history.undo.working")).onSuccess(nothing -> {
            dialogs.toast(Messages.text("history.undo.done"));
            load();
        }).start();
    }

    @FXML
    @Override
    public void print() {
        StepFilter wanted = filter();
        background.db(() -> new History(database.as(database.access().onPaper())).steps(wanted, Integer.MAX_VALUE))
                .announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("history",
                        Messages.text("history.title"), FilterWords.of(bulk, who, from, to, search), LocalDate.now(clock), table, rows))).start();
    }

    @FXML
    private void openDeleted() {
        navigator.open(new DeletedListPlace());
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Found(List<StepRow> steps, int count, List<String> actors) {
    }

    private record Preview(Map<String, Integer> extent, String obstacle, List<RowWords> rows) {
    }
}
