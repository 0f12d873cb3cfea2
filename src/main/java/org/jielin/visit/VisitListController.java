package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
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
import org.jielin.common.time.Ages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Chips;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.Unmasking;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.document.TableExportView;
import org.jielin.pairing.CadencePeriod;
import org.jielin.resident.ResidentPlace;

/** Visits by day and by helper. */
public final class VisitListController implements Shows<VisitListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 45;

    private final Database database;
    private final VisitService visits;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final AttachmentTools attaching;
    private final Clock clock;
    private VisitFilter filter;
    private Unmasking unmasking;
    private Chips<VisitFilter> chips;

    @FXML
    private TextField search;
    @FXML
    private ToggleGroup states;
    @FXML
    private ToggleButton due;
    @FXML
    private ToggleButton overdue;
    @FXML
    private ToggleButton week;
    @FXML
    private ToggleButton unassigned;
    @FXML
    private ToggleButton done;
    @FXML
    private Label count;
    @FXML
    private DatePicker day;
    @FXML
    private Tab daysTab;
    @FXML
    private TableView<VisitDao.DayCount> days;
    @FXML
    private TableColumn<VisitDao.DayCount, LocalDate> dayDate;
    @FXML
    private TableColumn<VisitDao.DayCount, String> dayVisits;
    @FXML
    private TableView<VisitDao.HelperCount> helpers;
    @FXML
    private TableColumn<VisitDao.HelperCount, String> helperName;
    @FXML
    private TableColumn<VisitDao.HelperCount, String> helperVisits;
    @FXML
    private TableView<VisitRow> table;
    @FXML
    private TableColumn<VisitRow, LocalDate> date;
    @FXML
    private TableColumn<VisitRow, String> address;
    @FXML
    private TableColumn<VisitRow, String> name;
    @FXML
    private TableColumn<VisitRow, String> visitor;
    @FXML
    private TableColumn<VisitRow, VisitState> state;
    @FXML
    private TableColumn<VisitRow, String> outcome;
    @FXML
    private VBox detail;
    @FXML
    private Label detailName;
    @FXML
    private Label detailFacts;
    @FXML
    private ToggleButton unmask;
    @FXML
    private Label detailHints;
    @FXML
    private Label detailResult;
    @FXML
    private AttachmentsView attachments;
    @FXML
    private Button record;
    @FXML
    private Button cancel;

    public VisitListController(Database database, VisitService visits, Background background, Dialogs dialogs, Views views, Navigator navigator,
            AttachmentTools attaching, Clock clock) {
        this.database = database;
        this.visits = visits;
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
        LocalDate monday = CadencePeriod.WEEK.begin(today);
        Columns.show(date, VisitRow::plannedOn);
        Columns.mark(date, "overdue", row -> VisitRules.overdue(row.state(), row.plannedOn(), today));
        Columns.show(address, VisitRow::address);
        Columns.show(name, VisitRow::name);
        Columns.show(visitor, VisitRow::helper);
        Columns.showLabel(state, VisitRow::state);
        Columns.show(outcome, row -> Messages.label(row.outcome()));
        Columns.whenEmpty(table, Messages.text("visit.empty"));
        Columns.onOpen(table, row -> record());
        Columns.show(dayDate, VisitDao.DayCount::plannedOn);
        Columns.show(dayVisits, row -> Messages.text("document.at", row.done(), row.visits()));
        Columns.whenEmpty(days, Messages.text("visit.days.empty"));
        Columns.show(helperName, row -> row.helper() == null ? Messages.text("visit.nobody") : row.helper());
        Columns.show(helperVisits, row -> Messages.text("document.at", row.done(), row.visits()));
        Columns.whenEmpty(helpers, Messages.text("visit.days.empty"));
        filter = VisitFilter.due(today);
        chips = new Chips<VisitFilter>(states, this::choose).chip(due, VisitFilter.due(today)).chip(overdue, VisitFilter.overdue(today))
                .chip(week, VisitFilter.between(monday, monday.plusDays(6))).chip(unassigned, VisitFilter.unassigned(today))
                .chip(done, VisitFilter.done(null, today));
        search.textProperty().addListener((observed, before, now) -> load());
        day.setOnAction(event -> {
            if (day.getValue() != null) {
                show(new VisitListPlace(VisitFilter.between(day.getValue(), day.getValue())));
            }
        });
        days.setOnMouseClicked(event -> chooseDay());
        helpers.setOnMouseClicked(event -> chooseHelper());
        unmasking = new Unmasking(database, background, unmask, () -> showDetail(table.getSelectionModel().getSelectedItem()));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    private void chooseDay() {
        VisitDao.DayCount chosen = days.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            show(new VisitListPlace(VisitFilter.between(chosen.plannedOn(), chosen.plannedOn())));
        }
    }

    private void chooseHelper() {
        VisitDao.HelperCount chosen = helpers.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            LocalDate monday = CadencePeriod.WEEK.begin(LocalDate.now(clock));
            VisitFilter all = VisitFilter.between(monday, monday.plusDays(6));
            show(new VisitListPlace(chosen.helperId() == null ? VisitFilter.unassigned(monday) : all.of(chosen.helperId())));
        }
    }

    @Override
    public void show(VisitListPlace destination) {
        if (destination.filter() != null) {
            filter = destination.filter();
        }
        chips.mark(filter);
        load();
    }

    private void choose(VisitFilter chosen) {
        filter = chosen;
        load();
    }

    private void load() {
        VisitFilter wanted = filter.withText(search.getText());
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = CadencePeriod.WEEK.begin(today);
        background.db(() -> database.masked().read(daos -> {
            VisitDao dao = daos.get(VisitDao.class);
            return new Found(dao.rows(wanted, MOST_ROWS), dao.count(wanted),
                    dao.days(VisitFilter.between(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))),
                    dao.helpers(VisitFilter.between(monday, monday.plusDays(6))));
        })).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Found found) {
        Columns.fill(table, found.rows(), VisitRow::id);
        days.getItems().setAll(found.days());
        found.days().stream().filter(row -> row.plannedOn().equals(filter.from()) && row.plannedOn().equals(filter.to())).findFirst()
                .ifPresent(row -> {
                    days.getSelectionModel().select(row);
                    days.scrollTo(row);
                });
        helpers.getItems().setAll(found.helpers());
        count.setText(Messages.text("list.count", found.count(), found.rows().size()));
    }

    private void showDetail(VisitRow row) {
        detail.setVisible(row != null);
        if (row == null) {
            return;
        }
        Integer age = Ages.on(row.birthDate(), LocalDate.now(clock));
        detailName.setText(row.name());
        detailFacts.setText(Messages.text("pairing.facts", Messages.label(row.sex()), age == null ? "" : age, row.address()));
        unmasking.of("person", row.elderId(), "contact.number", "care_profile.key_hint", "visit.note");
        showPrivate(row);
        if (unmasking.open()) {
            background.db(() -> database.reader(VisitDao.class).find(VisitFilter.between(null, null), row.id())).onSuccess(whole -> {
                if (unmasking.open() && row.equals(table.getSelectionModel().getSelectedItem())) {
                    showPrivate(whole);
                }
            }).start();
        }
        attachments.show(AttachedTo.visit(row.id(), row.name()));
        record.setText(Messages.text(row.state() == VisitState.DONE ? "visit.correct" : "visit.record"));
        cancel.setDisable(row.state() == VisitState.DONE);
    }

    private void showPrivate(VisitRow row) {
        detailHints.setText(hints(row));
        detailResult.setText(result(row));
    }

    private static String hints(VisitRow row) {
        return String.join("\n", Stream.of(row.tags(), row.mobility() == null ? "" : Messages.label(row.mobility()), row.phone(),
                row.emergency() == null ? "" : Messages.text("roster.call", row.emergency()), row.keyHint())
                .filter(text -> text != null && !text.isBlank()).toList());
    }

    private static String result(VisitRow row) {
        if (row.outcome() == null) {
            return Messages.text("visit.planned", row.plannedOn(), row.helper() == null ? Messages.text("visit.nobody") : row.helper());
        }
        return Messages.text("visit.result", row.doneOn(), Messages.label(row.outcome()), row.note());
    }

    @FXML
    private void record() {
        VisitRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && database.access().may(Right.RECORD_VISITS)) {
            background.db(() -> visits.whole(row)).onSuccess(this::record).start();
        }
    }

    private void record(VisitRow row) {
        View<VisitRecordController> view = views.load(VisitRecordController.class);
        view.controller().begin(row, this::saved);
        dialogs.form(view);
    }

    @FXML
    private void cancel() {
        VisitRow row = table.getSelectionModel().getSelectedItem();
        background.db(() -> {
            visits.cancel(row);
            return null;
        }).onSuccess(nothing -> saved()).start();
    }

    private void saved() {
        dialogs.toast(Messages.text("saved"));
        load();
    }

    @FXML
    private void openResident() {
        navigator.open(new ResidentPlace(table.getSelectionModel().getSelectedItem().elderId()));
    }

    @FXML
    private void openFollowUps() {
        navigator.open(new FollowUpListPlace());
    }

    @FXML
    @Override
    public void add() {
        View<VisitPlanController> view = views.load(VisitPlanController.class);
        view.controller().plan(planned -> {
            dialogs.toast(Messages.text("visit.plan.done", planned));
            load();
        });
        dialogs.form(view);
    }

    @Override
    public Right addRight() {
        return Right.PLAN_CARE;
    }

    @FXML
    @Override
    public void print() {
        View<VisitPlanController> view = views.load(VisitPlanController.class);
        Long helper = filter.helperId();
        view.controller().print((from, to) -> background.db(() -> new VisitRoster(database, clock).document(from, to, helper))
                .announced(Messages.text("document.working"))
                .onSuccess(paper -> navigator.open(new PreviewPlace(paper, Messages.text("roster.file", from, to)))).start());
        dialogs.form(view);
    }

    @FXML
    @Override
    public void save() {
        VisitFilter wanted = filter.withText(search.getText());
        String days = states.getSelectedToggle() == null && wanted.from() != null ? Messages.text("visit.export.days", wanted.from(), wanted.to()) : "";
        background.db(() -> database.as(database.access().onPaper()).reader(VisitDao.class).rows(wanted, Integer.MAX_VALUE))
                .announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("visits",
                        Messages.text("visit.export"), FilterWords.of(states, days, search), LocalDate.now(clock), table, rows))).start();
    }

    @FXML
    @Override
    public void history() {
        VisitRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(Messages.text("visit.of", row.name(), row.plannedOn()), "visit", row.id()));
        }
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Found(List<VisitRow> rows, int count, List<VisitDao.DayCount> days, List<VisitDao.HelperCount> helpers) {
    }
}
