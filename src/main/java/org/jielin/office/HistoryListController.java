package org.jielin.office;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.common.db.History;
import org.jielin.common.db.History.StepRow;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Shows;

/** The steps of the office, newest first; each can be taken back while nothing later depends on it. */
public final class HistoryListController implements Shows<HistoryListPlace> {

    private static final int MOST_ROWS = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final History history;
    private final Background background;
    private final Dialogs dialogs;

    @FXML
    private Label count;
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

    public HistoryListController(History history, Background background, Dialogs dialogs) {
        this.history = history;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Columns.show(doneAt, row -> MINUTE.format(row.doneAt()));
        Columns.show(actor, StepRow::actor);
        Columns.show(detail, StepRow::detail);
        Columns.show(changes, StepRow::changes);
        Columns.show(state, row -> row.undone() ? Messages.text("history.undone") : "");
        Columns.whenEmpty(table, Messages.text("history.empty"));
        undo.disableProperty().bind(Bindings.createBooleanBinding(() -> !canUndo(table.getSelectionModel().getSelectedItem()),
                table.getSelectionModel().selectedItemProperty()));
    }

    private static boolean canUndo(StepRow row) {
        return row != null && !row.undone() && row.undoesId() == null && row.changes() > 0;
    }

    @Override
    public void show(HistoryListPlace destination) {
        background.db(() -> history.steps(MOST_ROWS)).onSuccess(rows -> {
            Columns.fill(table, rows, StepRow::id);
            count.setText(Messages.text("history.count", rows.size()));
        }).latestOnly(this).start();
    }

    /** Shows what undoing would change before it is done. */
    @FXML
    private void undo() {
        StepRow row = table.getSelectionModel().getSelectedItem();
        background.db(() -> history.extent(row.id())).onSuccess(extent -> dialogs.confirm(Messages.text("history.undo.title"),
                Messages.text("history.undo.text", row.detail(), extent.entrySet().stream()
                        .map(entry -> Messages.text("history.extent", Messages.text("table." + entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining(Messages.text("list.comma")))),
                Messages.text("history.undo"), () -> undo(row))).start();
    }

    private void undo(StepRow row) {
        background.db(() -> {
            history.undo(row.id());
            return null;
        }).announced(Messages.text("history.undo.working")).onSuccess(nothing -> {
            dialogs.toast(Messages.text("history.undo.done"));
            show(new HistoryListPlace());
        }).start();
    }
}
