package org.jielin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.TableExportView;

/** Whose consent is not noted yet, class by class: a list to take along and to note what was signed. */
public final class UnconsentedListController {

    private static final int MOST_ROWS = 1000;

    private final PrivacyService privacy;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Clock clock;

    @FXML
    private ComboBox<RecordClass> recordClass;
    @FXML
    private Label unconsentedCount;
    @FXML
    private Button note;
    @FXML
    private TableView<Unconsented> unconsentedTable;
    @FXML
    private TableColumn<Unconsented, String> unconsentedName;
    @FXML
    private TableColumn<Unconsented, String> unconsentedAddress;

    public UnconsentedListController(PrivacyService privacy, Background background, Dialogs dialogs, Views views, Navigator navigator,
            Clock clock) {
        this.privacy = privacy;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        recordClass.getItems().setAll(RecordClass.values());
        Choices.named(recordClass, Messages::label);
        recordClass.setValue(RecordClass.CARE);
        recordClass.valueProperty().addListener((observed, before, chosen) -> refresh());
        Columns.show(unconsentedName, Unconsented::name);
        Columns.show(unconsentedAddress, Unconsented::address);
        Columns.whenEmpty(unconsentedTable, Messages.text("privacy.unconsented.empty"));
        unconsentedTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        note.disableProperty().bind(Bindings.isEmpty(unconsentedTable.getSelectionModel().getSelectedItems()));
    }

    void refresh() {
        RecordClass chosen = recordClass.getValue();
        background.db(() -> privacy.unconsented(chosen)).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(List<Unconsented> rows) {
        unconsentedTable.getItems().setAll(rows.stream().limit(MOST_ROWS).toList());
        unconsentedCount.setText(Messages.text("list.count", rows.size(), unconsentedTable.getItems().size()));
    }

    @FXML
    void print() {
        RecordClass chosen = recordClass.getValue();
        background.db(() -> privacy.onPaper().unconsented(chosen)).announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(
                TableExportView.of("unconsented", Messages.text("privacy.unconsented"), Messages.label(chosen), LocalDate.now(clock), unconsentedTable,
                        rows))).start();
    }

    @FXML
    private void note() {
        List<Unconsented> chosen = List.copyOf(unconsentedTable.getSelectionModel().getSelectedItems());
        View<ConsentEditController> view = views.load(ConsentEditController.class);
        view.controller().forAll(chosen, recordClass.getValue(), step -> {
            dialogs.toast(Messages.text("privacy.consented", chosen.size()), Messages.text("undo"), () -> undo(step));
            refresh();
        });
        dialogs.form(view);
    }

    private void undo(long step) {
        background.db(() -> {
            privacy.undo(step);
            return null;
        }).onSuccess(nothing -> refresh()).start();
    }
}
