package org.jielin.office;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.history.DeletedRecords;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;

/** Deleted residents and cases: who deleted them, when and why; each comes back with one press. */
public final class DeletedListController implements Shows<DeletedListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<DeletedRecords> sources;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private List<Deleted> found = List.of();

    @FXML
    private Label count;
    @FXML
    private TextField search;
    @FXML
    private Button restore;
    @FXML
    private Button history;
    @FXML
    private TableView<Deleted> table;
    @FXML
    private TableColumn<Deleted, String> kind;
    @FXML
    private TableColumn<Deleted, String> name;
    @FXML
    private TableColumn<Deleted, String> detail;
    @FXML
    private TableColumn<Deleted, String> deletedAt;
    @FXML
    private TableColumn<Deleted, String> actor;
    @FXML
    private TableColumn<Deleted, String> reason;

    public DeletedListController(List<DeletedRecords> sources, Background background, Dialogs dialogs, Navigator navigator) {
        this.sources = sources;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Columns.show(kind, Deleted::kind);
        Columns.show(name, row -> row.record().name());
        Columns.show(detail, row -> row.record().detail());
        Columns.show(deletedAt, row -> MINUTE.format(row.record().deletedAt()));
        Columns.show(actor, row -> row.record().actor());
        Columns.show(reason, row -> row.record().reason());
        Columns.whenEmpty(table, Messages.text("deleted.empty"));
        Columns.onOpen(table, row -> history());
        search.textProperty().addListener((observed, before, now) -> fill());
        restore.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        history.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }

    @Override
    public void show(DeletedListPlace destination) {
        background.db(() -> sources.stream().flatMap(source -> source.list(MOST_ROWS).stream().map(record -> new Deleted(source, record)))
                .sorted(Comparator.comparing((Deleted row) -> row.record().deletedAt()).reversed()).toList()).onSuccess(rows -> {
                    found = rows;
                    fill();
                }).latestOnly(this).start();
    }

    private void fill() {
        String text = search.getText().strip();
        List<Deleted> shown = found.stream().filter(row -> row.record().contains(text)).toList();
        Columns.fill(table, shown, Deleted::record);
        count.setText(Messages.text("list.count", found.size(), shown.size()));
    }

    @FXML
    private void restore() {
        Deleted row = table.getSelectionModel().getSelectedItem();
        background.db(() -> {
            row.source().restore(row.record().id());
            return null;
        }).onSuccess(nothing -> {
            dialogs.toast(Messages.text("deleted.restored", row.record().name()));
            show(new DeletedListPlace());
        }).start();
    }

    @FXML
    @Override
    public void history() {
        Deleted row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(row.record().name(), row.source().table(), row.record().id()));
        }
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Deleted(DeletedRecords source, DeletedRecord record) {

        String kind() {
            return Messages.text("table." + source.table());
        }
    }
}
