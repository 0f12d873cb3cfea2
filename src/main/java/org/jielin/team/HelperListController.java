package org.jielin.team;

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
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.TableExportView;
import org.jielin.resident.ResidentPlace;

/** The volunteers: where they live, when they can come, how many elders they have. */
public final class HelperListController implements Shows<HelperListPlace>, ListScreen {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Clock clock;
    private List<HelperRow> helpers = List.of();

    @FXML
    private Label count;
    @FXML
    private TextField search;
    @FXML
    private Button edit;
    @FXML
    private TableView<HelperRow> table;
    @FXML
    private TableColumn<HelperRow, String> name;
    @FXML
    private TableColumn<HelperRow, Integer> age;
    @FXML
    private TableColumn<HelperRow, String> phone;
    @FXML
    private TableColumn<HelperRow, String> address;
    @FXML
    private TableColumn<HelperRow, String> team;
    @FXML
    private TableColumn<HelperRow, String> languages;
    @FXML
    private TableColumn<HelperRow, String> availability;
    @FXML
    private TableColumn<HelperRow, String> skills;
    @FXML
    private TableColumn<HelperRow, String> load;
    @FXML
    private TableColumn<HelperRow, String> active;

    public HelperListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        LocalDate today = LocalDate.now(clock);
        Columns.show(name, HelperRow::name);
        Columns.show(age, row -> Ages.on(row.birthDate(), today));
        Columns.show(phone, HelperRow::phone);
        Columns.show(address, HelperRow::address);
        Columns.show(team, HelperRow::team);
        Columns.show(languages, HelperRow::languages);
        Columns.show(availability, HelperRow::availability);
        Columns.show(skills, HelperRow::skills);
        Columns.show(load, row -> Messages.text("document.at", row.load(), row.capacity()));
        Columns.mark(load, "overdue", row -> row.load() > row.capacity());
        Columns.show(active, row -> Messages.text(row.active() ? "helper.active" : "helper.inactive"));
        Columns.whenEmpty(table, Messages.text("helper.empty"));
        Columns.onOpen(table, row -> navigator.open(new ResidentPlace(row.personId())));
        search.textProperty().addListener((observed, before, now) -> fill());
        edit.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }

    @Override
    public void show(HelperListPlace destination) {
        background.db(() -> database.masked().reader(HelperDao.class).rows(LocalDate.now(clock))).onSuccess(rows -> {
            helpers = rows;
            fill();
        }).latestOnly(this).start();
    }

    private void fill() {
        String text = search.getText().strip();
        List<HelperRow> shown = matching(helpers, text);
        Columns.fill(table, shown, HelperRow::id);
        count.setText(Messages.text("list.count", helpers.size(), shown.size()));
    }

    private static List<HelperRow> matching(List<HelperRow> all, String text) {
        return all.stream().filter(row -> row.name().contains(text) || row.address().contains(text) || row.team().contains(text)
                || row.skills().contains(text)).toList();
    }

    @FXML
    @Override
    public void print() {
        String text = search.getText().strip();
        LocalDate today = LocalDate.now(clock);
        background.db(() -> matching(database.as(database.access().onPaper()).reader(HelperDao.class).rows(today), text))
                .announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("helpers",
                        Messages.text("helper.title"), FilterWords.of(search), today, table, rows))).start();
    }

    @FXML
    private void edit() {
        View<HelperEditController> view = views.load(HelperEditController.class);
        view.controller().edit(table.getSelectionModel().getSelectedItem(), () -> {
            dialogs.toast(Messages.text("saved"));
            show(new HelperListPlace());
        });
        dialogs.form(view);
    }

    @FXML
    @Override
    public void history() {
        HelperRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(Messages.text("helper.of", row.name()), "helper", row.id()));
        }
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }
}
