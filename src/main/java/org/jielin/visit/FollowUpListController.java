package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.TableExportView;
import org.jielin.resident.ResidentPlace;

/** What is still to be done after visits, the urgent first. */
public final class FollowUpListController implements Shows<FollowUpListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final VisitService visits;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;
    private LocalDate dueBy;

    @FXML
    private Label count;
    @FXML
    private TextField result;
    @FXML
    private Button finish;
    @FXML
    private TableView<FollowUpRow> table;
    @FXML
    private TableColumn<FollowUpRow, String> urgent;
    @FXML
    private TableColumn<FollowUpRow, LocalDate> due;
    @FXML
    private TableColumn<FollowUpRow, String> name;
    @FXML
    private TableColumn<FollowUpRow, String> address;
    @FXML
    private TableColumn<FollowUpRow, String> what;
    @FXML
    private TableColumn<FollowUpRow, String> owner;

    public FollowUpListController(Database database, VisitService visits, Background background, Dialogs dialogs, Navigator navigator, Clock clock) {
        this.database = database;
        this.visits = visits;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        LocalDate today = LocalDate.now(clock);
        Columns.show(urgent, row -> row.urgent() ? Messages.text("visit.urgent") : "");
        Columns.mark(urgent, "overdue", FollowUpRow::urgent);
        Columns.show(due, FollowUpRow::dueOn);
        Columns.mark(due, "overdue", row -> row.overdue(today));
        Columns.show(name, FollowUpRow::name);
        Columns.show(address, FollowUpRow::address);
        Columns.show(what, FollowUpRow::what);
        Columns.show(owner, FollowUpRow::owner);
        Columns.whenEmpty(table, Messages.text("visit.followUp.empty"));
        Columns.onOpen(table, row -> navigator.open(new ResidentPlace(row.personId())));
        finish.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }

    @Override
    public void show(FollowUpListPlace destination) {
        dueBy = destination.dueBy();
        load();
    }

    private void load() {
        LocalDate day = dueBy;
        background.db(() -> {
            VisitDao dao = database.reader(VisitDao.class);
            return new Found(dao.followUps(day, MOST_ROWS), dao.countFollowUps(day));
        }).onSuccess(found -> {
            Columns.fill(table, found.rows(), FollowUpRow::id);
            count.setText(Messages.text("list.count", found.count(), found.rows().size()));
        }).latestOnly(this).start();
    }

    @FXML
    @Override
    public void print() {
        LocalDate day = dueBy;
        String due = day == null ? "" : Messages.text("visit.export.due", day);
        background.db(() -> database.as(database.access().onPaper()).reader(VisitDao.class).followUps(day, Integer.MAX_VALUE))
                .announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("followUps",
                        Messages.text("visit.followUps"), due, LocalDate.now(clock), table, rows))).start();
    }

    @FXML
    private void finish() {
        FollowUpRow row = table.getSelectionModel().getSelectedItem();
        String text = result.getText().strip();
        background.db(() -> {
            visits.finish(row, text);
            return null;
        }).onSuccess(nothing -> {
            result.clear();
            dialogs.toast(Messages.text("visit.followUp.finished"));
            load();
        }).start();
    }

    private record Found(List<FollowUpRow> rows, int count) {
    }
}
