package org.jielin.pairing;

import java.time.Clock;
import java.time.LocalDate;
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
import org.jielin.common.db.Database;
import org.jielin.common.db.RecordRef;
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
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.document.TableExportView;
import org.jielin.resident.ResidentPlace;
import org.jielin.team.HelperListPlace;

/** The pairing roster: who looks after which elder. */
public final class PairingListController implements Shows<PairingListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Clock clock;
    private ElderFilter filter = ElderFilter.ALL;
    private Chips<ElderFilter> chips;
    /** The pairings of the chosen elder. */
    private List<PairingRow> shown = List.of();

    @FXML
    private TextField search;
    @FXML
    private ToggleGroup states;
    @FXML
    private ToggleButton all;
    @FXML
    private ToggleButton unpaired;
    @FXML
    private ToggleButton paired;
    @FXML
    private ToggleButton alone;
    @FXML
    private ToggleButton advanced;
    @FXML
    private Label count;
    @FXML
    private TableView<ElderRow> table;
    @FXML
    private TableColumn<ElderRow, String> name;
    @FXML
    private TableColumn<ElderRow, Integer> age;
    @FXML
    private TableColumn<ElderRow, String> address;
    @FXML
    private TableColumn<ElderRow, String> mobility;
    @FXML
    private TableColumn<ElderRow, String> cadence;
    @FXML
    private TableColumn<ElderRow, String> helper;
    @FXML
    private TableColumn<ElderRow, String> standby;
    @FXML
    private TableColumn<ElderRow, String> tags;
    @FXML
    private VBox detail;
    @FXML
    private Label detailName;
    @FXML
    private Label detailFacts;
    @FXML
    private Label detailCare;
    @FXML
    private VBox pairings;
    @FXML
    private Button pair;

    public PairingListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator, Clock clock) {
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
        Columns.show(name, ElderRow::name);
        Columns.show(age, row -> Ages.on(row.birthDate(), today));
        Columns.show(address, ElderRow::address);
        Columns.show(mobility, row -> Messages.label(row.mobility()));
        Columns.show(cadence, PairingListController::cadence);
        Columns.show(helper, ElderRow::mainHelper);
        Columns.show(standby, ElderRow::standby);
        Columns.show(tags, ElderRow::tags);
        Columns.whenEmpty(table, Messages.text("pairing.empty"));
        Columns.onOpen(table, row -> navigator.open(new ResidentPlace(row.personId())));
        chips = new Chips<ElderFilter>(states, this::choose).chip(all, ElderFilter.ALL).chip(unpaired, ElderFilter.UNPAIRED)
                .chip(paired, ElderFilter.PAIRED).chip(alone, ElderFilter.tagged(Messages.text("tag.livingAlone")))
                .chip(advanced, ElderFilter.bornBy(Ages.bornOnOrBefore(Ages.ADVANCED, today)));
        search.textProperty().addListener((observed, before, now) -> load());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    private static String cadence(ElderRow row) {
        return Messages.text("pairing.cadence", Messages.label(row.cadencePeriod()), row.cadenceTimes());
    }

    @Override
    public void show(PairingListPlace destination) {
        filter = destination.filter();
        search.setText(filter.text());
        chips.mark(filter.withText(""));
        load();
    }

    private void choose(ElderFilter chosen) {
        filter = chosen;
        load();
    }

    private void load() {
        ElderFilter wanted = filter.withText(search.getText());
        LocalDate today = LocalDate.now(clock);
        background.db(() -> {
            PairingDao dao = database.reader(PairingDao.class);
            return new Found(dao.elders(wanted, today, MOST_ROWS), dao.countElders(wanted, today));
        }).onSuccess(found -> {
            Columns.fill(table, found.rows(), ElderRow::personId);
            count.setText(Messages.text("list.count", found.count(), found.rows().size()));
        }).latestOnly(this).start();
    }

    private void showDetail(ElderRow row) {
        detail.setVisible(row != null);
        shown = List.of();
        if (row == null) {
            return;
        }
        detailName.setText(row.name());
        Integer years = Ages.on(row.birthDate(), LocalDate.now(clock));
        detailFacts.setText(Messages.text("pairing.facts", Messages.label(row.sex()), years == null ? "" : years, row.address()));
        detailCare.setText(Messages.text("pairing.care", row.careLevel() == null ? "" : row.careLevel(), Messages.label(row.mobility()),
                row.languages(), cadence(row)));
        background.db(() -> database.masked().reader(PairingDao.class).ofElder(row.personId())).onSuccess(this::showPairings).latestOnly(detail).start();
    }

    private void showPairings(List<PairingRow> rows) {
        shown = rows;
        pairings.getChildren().setAll(rows.stream().map(this::line).toList());
        if (rows.isEmpty()) {
            Label none = new Label(Messages.text("pairing.none"));
            none.getStyleClass().add("hint");
            pairings.getChildren().setAll(none);
        }
        pair.setDisable(false);
    }

    private VBox line(PairingRow row) {
        Label who = new Label(Messages.label(row.part()) + " · " + row.helper() + "  " + (row.helperPhone() == null ? "" : row.helperPhone()));
        Label when = new Label(row.endedOn() == null ? Messages.text("pairing.since", row.beganOn(), row.reason())
                : Messages.text("pairing.past", row.beganOn(), row.endedOn(), Messages.label(PairingEnd.valueOf(row.endReason()))));
        when.getStyleClass().add("hint");
        when.setWrapText(true);
        VBox line = new VBox(2, who, when);
        if (row.endedOn() == null && database.access().may(Right.PLAN_CARE)) {
            Button end = new Button(Messages.text("pairing.end"));
            end.setId("endPairing");
            end.getStyleClass().add("small");
            end.setOnAction(event -> finish(row));
            line.getChildren().add(end);
        }
        return line;
    }

    private void finish(PairingRow row) {
        View<PairingFinishController> view = views.load(PairingFinishController.class);
        view.controller().begin(row, this::saved);
        dialogs.form(view);
    }

    @FXML
    private void pair() {
        View<PairingEditController> view = views.load(PairingEditController.class);
        view.controller().begin(table.getSelectionModel().getSelectedItem(), this::saved);
        dialogs.form(view);
    }

    private void saved() {
        dialogs.toast(Messages.text("saved"));
        load();
        showDetail(table.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void openResident() {
        navigator.open(new ResidentPlace(table.getSelectionModel().getSelectedItem().personId()));
    }

    @FXML
    private void propose() {
        navigator.open(new ProposalPlace());
    }

    @FXML
    private void openHelpers() {
        navigator.open(new HelperListPlace());
    }

    @FXML
    @Override
    public void print() {
        background.db(() -> new PairingRoster(database, clock).document()).onSuccess(paper -> navigator.open(new PreviewPlace(paper, paper.title())))
                .start();
    }

    @FXML
    @Override
    public void save() {
        ElderFilter wanted = filter.withText(search.getText());
        LocalDate today = LocalDate.now(clock);
        background.db(() -> database.as(database.access().onPaper()).reader(PairingDao.class).elders(wanted, today, Integer.MAX_VALUE))
                .announced(Messages.text("document.working")).onSuccess(rows -> navigator.open(TableExportView.of("elders",
                        Messages.text("pairing.export"), FilterWords.of(states, search), today, table, rows))).start();
    }

    @FXML
    @Override
    public void history() {
        ElderRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(Messages.text("pairing.of", row.name()),
                    shown.stream().map(pairing -> new RecordRef("pairing", pairing.id())).toList()));
        }
    }

    private record Found(List<ElderRow> rows, int count) {
    }
}
