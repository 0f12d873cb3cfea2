package org.jielin.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.AttachmentTools;
import org.jielin.attachment.AttachmentsView;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Chips;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;

/** The hazards' register: what was found, who deals with it, by when. */
public final class HazardListController implements Shows<HazardListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final AttachmentTools attaching;
    private final Clock clock;
    private HazardFilter filter = HazardFilter.open();
    private Chips<HazardFilter> chips;

    @FXML
    private TextField search;
    @FXML
    private ToggleGroup states;
    @FXML
    private ToggleButton all;
    @FXML
    private ToggleButton open;
    @FXML
    private ToggleButton overdue;
    @FXML
    private ToggleButton recheck;
    @FXML
    private ToggleButton closed;
    @FXML
    private Label count;
    @FXML
    private TableView<HazardRow> table;
    @FXML
    private TableColumn<HazardRow, HazardState> state;
    @FXML
    private TableColumn<HazardRow, String> place;
    @FXML
    private TableColumn<HazardRow, String> type;
    @FXML
    private TableColumn<HazardRow, String> severity;
    @FXML
    private TableColumn<HazardRow, String> handler;
    @FXML
    private TableColumn<HazardRow, LocalDate> due;
    @FXML
    private VBox detail;
    @FXML
    private Label detailTitle;
    @FXML
    private Label detailState;
    @FXML
    private Label detailFound;
    @FXML
    private Label detailHandler;
    @FXML
    private Label detailResult;
    @FXML
    private Label detailRecheck;
    @FXML
    private AttachmentsView attachments;
    @FXML
    private Button edit;

    public HazardListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator,
            AttachmentTools attaching, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.attaching = attaching;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        LocalDate today = LocalDate.now(clock);
        attachments.use(attaching);
        Columns.show(place, row -> (row.estate() == null ? "" : row.estate() + " ") + row.location());
        Columns.show(type, HazardRow::hazardType);
        Columns.show(severity, row -> Messages.label(row.severity()));
        Columns.show(handler, HazardRow::dispatchedTo);
        Columns.show(due, HazardRow::dueOn);
        Columns.mark(due, "overdue", row -> row.overdue(today));
        Columns.showLabel(state, HazardRow::state);
        Columns.whenEmpty(table, Messages.text("hazard.empty"));
        Columns.onOpen(table, row -> edit());
        chips = new Chips<HazardFilter>(states, this::choose).chip(open, HazardFilter.open()).chip(overdue, HazardFilter.overdue(today))
                .chip(recheck, HazardFilter.in(HazardState.RECHECK)).chip(closed, HazardFilter.in(HazardState.CLOSED))
                .chip(all, HazardFilter.ALL);
        search.textProperty().addListener((observed, before, now) -> load());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    @Override
    public void show(HazardListPlace destination) {
        filter = destination.filter();
        search.setText(filter.text());
        chips.mark(filter.withText(""));
        load();
    }

    private void choose(HazardFilter chosen) {
        filter = chosen;
        load();
    }

    private void load() {
        HazardFilter wanted = filter.withText(search.getText());
        background.db(() -> {
            HazardDao hazards = database.reader(HazardDao.class);
            return new Found(hazards.rows(wanted, MOST_ROWS), hazards.count(wanted));
        }).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Found found) {
        Columns.fill(table, found.rows(), HazardRow::id);
        count.setText(Messages.text("list.count", found.count(), found.rows().size()));
    }

    private void showDetail(HazardRow row) {
        detail.setVisible(row != null);
        if (row != null) {
            background.db(() -> database.reader(HazardDao.class).find(row.id())).onSuccess(this::fillDetail).latestOnly(detail).start();
        }
    }

    private void fillDetail(Hazard hazard) {
        attachments.show(AttachedTo.hazard(hazard.id(), hazard.location()));
        detailTitle.setText(hazard.location() + " " + hazard.hazardType());
        detailState.setText(Messages.label(hazard.state()) + " · " + Messages.label(hazard.severity()));
        detailFound.setText(MINUTE.format(hazard.foundAt()) + "  " + hazard.finder());
        detailHandler.setText(hazard.dispatchedTo() + "  " + (hazard.dueOn() == null ? "" : Messages.text("hazard.until", hazard.dueOn())));
        detailResult.setText(hazard.result().isBlank() ? Messages.text("hazard.result.none") : hazard.result());
        detailRecheck.setText(hazard.recheckedOn() == null ? Messages.text("hazard.recheck.none") : hazard.recheckedOn().toString());
    }

    @FXML
    @Override
    public void print() {
        HazardFilter wanted = filter.withText(search.getText());
        background.db(() -> HazardRegister.document(database, wanted)).onSuccess(paper ->
                navigator.open(new PreviewPlace(paper.filtered(FilterWords.of(states, search)), paper.title()))).start();
    }

    @FXML
    private void edit() {
        HazardRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && database.access().may(Right.EDIT_HAZARDS)) {
            open(row.id());
        }
    }

    @FXML
    @Override
    public void add() {
        open(null);
    }

    @Override
    public Right addRight() {
        return Right.EDIT_HAZARDS;
    }

    private void open(Long id) {
        View<HazardEditController> view = views.load(HazardEditController.class);
        view.controller().edit(id, this::saved);
        dialogs.form(view);
    }

    private void saved() {
        dialogs.toast(Messages.text("saved"));
        load();
    }

    @FXML
    @Override
    public void history() {
        HazardRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(row.location() + " " + row.hazardType(), "hazard", row.id()));
        }
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Found(List<HazardRow> rows, int count) {
    }
}
