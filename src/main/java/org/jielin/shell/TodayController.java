package org.jielin.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jielin.backup.Backup;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.PreviewPlace;
import org.jielin.imports.ImportPlace;
import org.jielin.office.BackupListPlace;
import org.jielin.office.Safeguard;
import org.jielin.report.MonthlyReport;
import org.jielin.resident.ResidentPlace;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.FollowUpRow;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitListPlace;
import org.jielin.visit.VisitRow;

/** The first page (今日工作): what is due and overdue; every figure opens the rows it counted. */
public final class TodayController implements Shows<TodayPlace>, ListScreen {

    private static final int SHOWN = 50;

    private final Database database;
    private final TodayFigures figures;
    private final DoubtFigures doubts;
    private final Safeguard safeguard;
    private final MonthlyReport report;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;

    @FXML
    private Label day;
    @FXML
    private Button lastBackup;
    @FXML
    private Button printMonth;
    @FXML
    private VBox emptyOffice;
    @FXML
    private FlowPane due;
    @FXML
    private FlowPane community;
    @FXML
    private TableView<VisitRow> visits;
    @FXML
    private TableColumn<VisitRow, String> visitName;
    @FXML
    private TableColumn<VisitRow, String> visitAddress;
    @FXML
    private TableColumn<VisitRow, String> visitHelper;
    @FXML
    private TableView<FollowUpRow> followUps;
    @FXML
    private TableColumn<FollowUpRow, LocalDate> followUpDue;
    @FXML
    private TableColumn<FollowUpRow, String> followUpName;
    @FXML
    private TableColumn<FollowUpRow, String> followUpWhat;

    public TodayController(Database database, TodayFigures figures, DoubtFigures doubts, Safeguard safeguard, MonthlyReport report,
            Background background, Navigator navigator, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.doubts = doubts;
        this.safeguard = safeguard;
        this.report = report;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        LocalDate today = LocalDate.now(clock);
        day.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Messages.bundle().getLocale()).format(today));
        lastBackup.setVisible(database.access().may(Right.BACK_UP));
        lastBackup.setManaged(lastBackup.isVisible());
        printMonth.setVisible(database.access().may(Right.EXPORT));
        printMonth.setManaged(printMonth.isVisible());
        Columns.show(visitName, VisitRow::name);
        Columns.show(visitAddress, VisitRow::address);
        Columns.show(visitHelper, row -> row.helper() == null ? Messages.text("visit.nobody") : row.helper());
        Columns.whenEmpty(visits, Messages.text("today.visits.empty"));
        Columns.onOpen(visits, row -> navigator.open(new VisitListPlace(VisitFilter.due(today))));
        Columns.show(followUpDue, FollowUpRow::dueOn);
        Columns.mark(followUpDue, "overdue", row -> row.urgent() || row.overdue(today));
        Columns.show(followUpName, FollowUpRow::name);
        Columns.show(followUpWhat, FollowUpRow::what);
        Columns.whenEmpty(followUps, Messages.text("visit.followUp.empty"));
        Columns.onOpen(followUps, row -> navigator.open(new ResidentPlace(row.personId())));
    }

    @Override
    public void show(TodayPlace destination) {
        LocalDate today = LocalDate.now(clock);
        background.db(() -> {
            VisitDao dao = database.masked().reader(VisitDao.class);
            return new Loaded(figures.due(), figures.community(), doubts.known(), dao.rows(VisitFilter.due(today), SHOWN), dao.followUps(null, SHOWN),
                    safeguard.newest());
        }).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Loaded loaded) {
        due.getChildren().setAll(loaded.due().stream().map(this::card).toList());
        community.getChildren().setAll(loaded.community().stream().map(this::card).toList());
        List<Node> counting = loaded.doubts().orElseGet(doubts::counting).stream().<Node>map(this::card).toList();
        community.getChildren().addAll(counting);
        if (loaded.doubts().isEmpty() && !counting.isEmpty()) {
            background.aside(doubts::count).onSuccess(counted -> {
                community.getChildren().removeAll(counting);
                community.getChildren().addAll(counted.stream().map(this::card).toList());
            }).latestOnly(community).start();
        }
        lastBackup.setText(safeguard.last(loaded.backup()));
        lastBackup.getStyleClass().removeAll("figure-late");
        if (safeguard.late(loaded.backup())) {
            lastBackup.getStyleClass().add("figure-late");
        }
        visits.getItems().setAll(loaded.visits());
        followUps.getItems().setAll(loaded.followUps());
        boolean empty = Screen.IMPORTS.allows(database.access()) && loaded.community().getFirst().number() == 0;
        emptyOffice.setVisible(empty);
        emptyOffice.setManaged(empty);
    }

    private Button card(Figure figure) {
        Label number = new Label(figure.shown());
        number.getStyleClass().add("figure-number");
        if (figure.late() && figure.number() > 0) {
            number.getStyleClass().add("figure-late");
        }
        Label words = new Label(Messages.text("today." + figure.key()));
        words.getStyleClass().add("hint");
        Button card = new Button(null, new VBox(2, number, words));
        card.setId("figure." + figure.key());
        card.setAccessibleText(words.getText() + " " + number.getText());
        card.getStyleClass().add("figure");
        card.setOnAction(event -> navigator.open(figure.opens()));
        return card;
    }

    @FXML
    private void openImport() {
        navigator.open(new ImportPlace());
    }

    @FXML
    private void openBackups() {
        navigator.open(new BackupListPlace());
    }

    /** The report of the month. */
    @FXML
    @Override
    public void print() {
        background.db(report::document).announced(Messages.text("document.working"))
                .onSuccess(paper -> navigator.open(new PreviewPlace(paper, paper.title()))).start();
    }

    @FXML
    private void openVisits() {
        navigator.open(new VisitListPlace(VisitFilter.due(LocalDate.now(clock))));
    }

    @FXML
    private void openFollowUps() {
        navigator.open(new FollowUpListPlace());
    }

    private record Loaded(List<Figure> due, List<Figure> community, Optional<List<Figure>> doubts, List<VisitRow> visits,
            List<FollowUpRow> followUps, Optional<Backup> backup) {
    }
}
