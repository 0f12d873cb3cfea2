package org.jielin.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.db.Access;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.history.DeletedRecords;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.TableExportView;

/** Deleted residents and cases: who deleted them, when and why; each comes back with one press. */
public final class DeletedListController implements Shows<DeletedListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<DeletedRecords> sources;
    private final Access access;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;
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

    public DeletedListController(List<DeletedRecords> sources, Access access, Background background, Dialogs dialogs, Navigator navigator,
            Clock clock) {
        this.sources = sources;
        this.access = access;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
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
        background.db(() -> read(MOST_ROWS)).onSuccess(rows -> {
            found = rows;
            fill();
        }).latestOnly(this).start();
    }

    private List<Deleted> read(int most) {
        return sources.stream().flatMap(source -> source.list(most).stream().map(record -> new Deleted(source, record)))
                .sorted(Comparator.comparing((Deleted row) -> row.record().deletedAt()).reversed()).toList();
    }

    private static List<Deleted> with(String text, List<Deleted> rows) {
        return rows.stream().filter(row -> row.record().contains(text)).toList();
    }

    private void fill() {
        List<Deleted> shown = with(search.getText().strip(), found);
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
    public void print() {
        String text = search.getText().strip();
        background.db(() -> {
            access.onPaper();
            return with(text, read(Integer.MAX_VALUE));
        }).announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("deleted", Messages.text("deleted.title"),
                FilterWords.of(search), LocalDate.now(clock), table, rows))).start();
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
