package org.jielin.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Chips;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;

/** The register of mediation cases. */
public final class CaseListController implements Shows<CaseListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Clock clock;
    private CaseFilter filter = CaseFilter.OPEN;
    private Chips<CaseFilter> chips;

    @FXML
    private TextField search;
    @FXML
    private ToggleGroup states;
    @FXML
    private ToggleButton open;
    @FXML
    private ToggleButton overdue;
    @FXML
    private ToggleButton performing;
    @FXML
    private ToggleButton closed;
    @FXML
    private ToggleButton all;
    @FXML
    private ComboBox<Optional<DisputeType>> type;
    @FXML
    private Label count;
    @FXML
    private TableView<CaseRow> table;
    @FXML
    private TableColumn<CaseRow, String> number;
    @FXML
    private TableColumn<CaseRow, LocalDate> registered;
    @FXML
    private TableColumn<CaseRow, String> applicants;
    @FXML
    private TableColumn<CaseRow, String> respondents;
    @FXML
    private TableColumn<CaseRow, String> kind;
    @FXML
    private TableColumn<CaseRow, CaseState> state;
    @FXML
    private TableColumn<CaseRow, String> outcome;
    @FXML
    private TableColumn<CaseRow, LocalDate> due;
    @FXML
    private VBox detail;
    @FXML
    private Label detailTitle;
    @FXML
    private Label detailState;
    @FXML
    private Label detailParties;
    @FXML
    private Label detailMediators;
    @FXML
    private Label detailOutcome;
    @FXML
    private Label detailReturn;

    public CaseListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator, Clock clock) {
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
        Columns.show(number, CaseRow::number);
        Columns.show(registered, CaseRow::registeredOn);
        Columns.show(applicants, CaseRow::applicants);
        Columns.show(respondents, CaseRow::respondents);
        Columns.show(kind, CaseListController::kind);
        Columns.showLabel(state, CaseRow::state);
        Columns.show(outcome, row -> Messages.label(row.outcome()));
        Columns.show(due, row -> row.outcome() == null ? row.dueOn() : null);
        Columns.mark(due, "overdue", row -> row.overdue(today));
        Columns.whenEmpty(table, Messages.text("mediation.empty"));
        Columns.onOpen(table, row -> navigator.open(new CasePlace(row.id())));
        type.getItems().add(Optional.empty());
        Arrays.stream(DisputeType.values()).map(Optional::of).forEach(type.getItems()::add);
        Choices.named(type, choice -> choice.map(Messages::label).orElse(Messages.text("mediation.type.all")));
        type.setValue(Optional.empty());
        type.valueProperty().addListener((observed, before, now) -> load());
        chips = new Chips<CaseFilter>(states, this::choose).chip(open, CaseFilter.OPEN).chip(overdue, CaseFilter.overdue(today))
                .chip(performing, CaseFilter.in(CaseState.PERFORMING)).chip(closed, CaseFilter.in(CaseState.CLOSED))
                .chip(all, CaseFilter.ALL);
        search.textProperty().addListener((observed, before, now) -> load());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    private static String kind(CaseRow row) {
        return Messages.label(row.disputeType()) + (row.localType().isBlank() ? "" : " · " + row.localType());
    }

    @Override
    public void show(CaseListPlace destination) {
        filter = destination.filter();
        search.setText(filter.text());
        type.setValue(Optional.ofNullable(filter.disputeType()));
        chips.mark(filter.withText("").withType(null));
        load();
    }

    private CaseFilter wanted() {
        return filter.withText(search.getText()).withType(type.getValue().orElse(null));
    }

    private void choose(CaseFilter chosen) {
        filter = chosen;
        load();
    }

    private void load() {
        CaseFilter wanted = wanted();
        background.db(() -> {
            CaseDao cases = database.reader(CaseDao.class);
            return new Found(cases.rows(wanted, MOST_ROWS), cases.count(wanted));
        }).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Found found) {
        Columns.fill(table, found.rows(), CaseRow::id);
        count.setText(Messages.text("list.count", found.count(), found.rows().size()));
    }

    private void showDetail(CaseRow row) {
        detail.setVisible(row != null);
        if (row != null) {
            detailTitle.setText(row.number());
            detailState.setText(Messages.label(row.state()) + " · " + kind(row));
            detailParties.setText(Messages.text("mediation.against", text(row.applicants()), text(row.respondents())));
            detailMediators.setText(text(row.mediators()));
            detailOutcome.setText(row.outcome() == null ? Messages.text("summary.pending")
                    : Messages.label(row.outcome()) + (row.performance() == null ? "" : " · " + Messages.label(row.performance())));
            detailReturn.setText(row.lastReturnVisit() == null ? Messages.text("mediation.return.none") : row.lastReturnVisit().toString());
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    @FXML
    private void openCase() {
        navigator.open(new CasePlace(table.getSelectionModel().getSelectedItem().id()));
    }

    @FXML
    @Override
    public void add() {
        View<CaseEditController> view = views.load(CaseEditController.class);
        view.controller().register(id -> navigator.open(new CasePlace(id)));
        dialogs.form(view);
    }

    @Override
    public Right addRight() {
        return Right.EDIT_CASES;
    }

    @FXML
    @Override
    public void print() {
        CaseFilter wanted = wanted();
        background.db(() -> new CaseRegister(database).document(wanted)).announced(Messages.text("document.working"))
                .onSuccess(paper -> navigator.open(new PreviewPlace(paper.filtered(FilterWords.of(states, type, search)), paper.title()))).start();
    }

    @FXML
    @Override
    public void history() {
        CaseRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(row.number(), "mediation_case", row.id()));
        }
    }

    private record Found(List<CaseRow> rows, int count) {
    }
}
