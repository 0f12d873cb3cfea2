package org.jielin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.document.TableExportView;

/** Records past their term: somebody looks at them, then lets them go. */
public final class ExpiredListController {

    private static final int MOST_ROWS = 1000;

    private final PrivacyService privacy;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;

    @FXML
    private Label expiredCount;
    @FXML
    private Button clear;
    @FXML
    private TableView<Expired> expiredTable;
    @FXML
    private TableColumn<Expired, RecordClass> expiredClass;
    @FXML
    private TableColumn<Expired, String> expiredName;
    @FXML
    private TableColumn<Expired, LocalDate> expiredSince;
    @FXML
    private TableColumn<Expired, Integer> expiredRecords;
    @FXML
    private TableColumn<Expired, String> expiredAct;

    public ExpiredListController(PrivacyService privacy, Background background, Dialogs dialogs, Navigator navigator, Clock clock) {
        this.privacy = privacy;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Columns.showLabel(expiredClass, Expired::recordClass);
        Columns.show(expiredName, Expired::name);
        Columns.show(expiredSince, Expired::since);
        Columns.show(expiredRecords, Expired::records);
        Columns.show(expiredAct, row -> Messages.text("privacy.clear." + row.recordClass()));
        Columns.whenEmpty(expiredTable, Messages.text("privacy.expired.empty"));
        expiredTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        clear.disableProperty().bind(Bindings.isEmpty(expiredTable.getSelectionModel().getSelectedItems()));
    }

    void refresh() {
        background.db(privacy::expired).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(List<Expired> rows) {
        expiredTable.getItems().setAll(rows.stream().limit(MOST_ROWS).toList());
        expiredCount.setText(Messages.text("list.count", rows.size(), expiredTable.getItems().size()));
    }

    @FXML
    void print() {
        background.db(() -> privacy.onPaper().expired()).announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(
                TableExportView.of("expired", Messages.text("privacy.expired"), "", LocalDate.now(clock), expiredTable, rows))).start();
    }

    @FXML
    private void selectAll() {
        expiredTable.getSelectionModel().selectAll();
        expiredTable.requestFocus();
    }

    @FXML
    private void clear() {
        List<Expired> chosen = List.copyOf(expiredTable.getSelectionModel().getSelectedItems());
        background.db(() -> privacy.clear(chosen)).announced(Messages.text("privacy.clear.working")).onSuccess(step -> {
            dialogs.toast(Messages.text("privacy.cleared", chosen.size()), Messages.text("undo"), () -> undo(step));
            refresh();
        }).start();
    }

    private void undo(long step) {
        background.db(() -> {
            privacy.undo(step);
            return null;
        }).onSuccess(nothing -> refresh()).start();
    }
}
