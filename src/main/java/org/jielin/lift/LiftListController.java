package org.jielin.lift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.PreviewPlace;
import org.jielin.document.ValueType;

/** How the owners of each entrance stand to a lift, counted by area and by heads. */
public final class LiftListController implements Shows<LiftListPlace>, ListScreen {

    private static final List<Content> CONTENTS = List.of(Content.ROOM, Content.NAME, Content.PLAIN, Content.PLAIN, Content.PLAIN, Content.TEXT,
            Content.PLAIN);
    private static final Map<Integer, ValueType> TYPES = Map.of(2, ValueType.NUMBER, 4, ValueType.DATE);

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;

    @FXML
    private Label count;
    @FXML
    private TableView<Project> projects;
    @FXML
    private TableColumn<Project, String> entrance;
    @FXML
    private TableColumn<Project, String> verdict;
    @FXML
    private VBox detail;
    @FXML
    private Label title;
    @FXML
    private Label result;
    @FXML
    private ProgressBar partArea;
    @FXML
    private Label partAreaText;
    @FXML
    private ProgressBar partHeads;
    @FXML
    private Label partHeadsText;
    @FXML
    private ProgressBar agreeArea;
    @FXML
    private Label agreeAreaText;
    @FXML
    private ProgressBar agreeHeads;
    @FXML
    private Label agreeHeadsText;
    @FXML
    private TableView<BallotRow> ballots;
    @FXML
    private TableColumn<BallotRow, String> room;
    @FXML
    private TableColumn<BallotRow, String> owner;
    @FXML
    private TableColumn<BallotRow, String> area;
    @FXML
    private TableColumn<BallotRow, BallotOpinion> opinion;
    @FXML
    private TableColumn<BallotRow, LocalDate> votedOn;
    @FXML
    private TableColumn<BallotRow, String> note;

    public LiftListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Columns.show(entrance, project -> project.row().estate() + " " + project.row().entrance());
        Columns.show(verdict, project -> verdict(project.vote()));
        Columns.whenEmpty(projects, Messages.text("lift.empty"));
        Columns.show(room, BallotRow::room);
        Columns.show(owner, BallotRow::ownerName);
        Columns.show(area, ballot -> squareMetres(ballot.area()));
        Columns.showLabel(opinion, BallotRow::opinion);
        Columns.show(votedOn, BallotRow::votedOn);
        Columns.show(note, BallotRow::note);
        Columns.whenEmpty(ballots, Messages.text("lift.ballots.empty"));
        Columns.onOpen(ballots, ballot -> edit());
        projects.getSelectionModel().selectedItemProperty().addListener((observed, before, project) -> showProject(project));
        showProject(null);
    }

    private static String verdict(LiftVote vote) {
        return Messages.text(vote.passed() ? "lift.passed" : vote.quorum() ? "lift.failed" : "lift.noQuorum");
    }

    private static String squareMetres(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    @Override
    public void show(LiftListPlace destination) {
        background.db(() -> database.read(daos -> {
            LiftDao lifts = daos.get(LiftDao.class);
            return lifts.projects().stream().map(row -> {
                List<BallotRow> rows = lifts.ballots(row.id());
                return new Project(row, rows, LiftVote.count(rows));
            }).toList();
        })).onSuccess(found -> {
            Columns.fill(projects, found, project -> project.row().id());
            count.setText(Messages.text("lift.count", found.size()));
            found.stream().filter(project -> Long.valueOf(project.row().id()).equals(destination.project())).findFirst()
                    .ifPresent(projects.getSelectionModel()::select);
        }).latestOnly(this).start();
    }

    private void showProject(Project project) {
        detail.setVisible(project != null);
        if (project == null) {
            return;
        }
        LiftVote vote = project.vote();
        title.setText(project.row().estate() + " " + project.row().entrance());
        result.setText(verdict(vote));
        measure(partArea, partAreaText, vote.areaPart(), vote.areaTotal(), squareMetres(vote.areaPart()), squareMetres(vote.areaTotal()));
        measure(partHeads, partHeadsText, vote.headsPart(), vote.headsTotal(), String.valueOf(vote.headsPart()), String.valueOf(vote.headsTotal()));
        measure(agreeArea, agreeAreaText, vote.areaAgree(), vote.areaPart(), squareMetres(vote.areaAgree()), squareMetres(vote.areaPart()));
        measure(agreeHeads, agreeHeadsText, vote.headsAgree(), vote.headsPart(), String.valueOf(vote.headsAgree()), String.valueOf(vote.headsPart()));
        Columns.fill(ballots, project.ballots(), BallotRow::id);
    }

    private static void measure(ProgressBar bar, Label label, long share, long whole, String shareText, String wholeText) {
        bar.setProgress(whole == 0 ? 0 : (double) share / whole);
        label.setText(Messages.text("lift.share", shareText, wholeText, whole == 0 ? 0 : share * 1000 / whole / 10.0));
    }

    @FXML
    private void edit() {
        BallotRow ballot = ballots.getSelectionModel().getSelectedItem();
        if (ballot != null && database.access().may(Right.EDIT_LIFTS)) {
            View<BallotEditController> view = views.load(BallotEditController.class);
            view.controller().begin(ballot, () -> {
                dialogs.toast(Messages.text("saved"));
                show(new LiftListPlace(ballot.projectId()));
            });
            dialogs.form(view);
        }
    }

    @FXML
    @Override
    public void print() {
        Project project = projects.getSelectionModel().getSelectedItem();
        if (project == null) {
            return;
        }
        List<Column> columns = new ArrayList<>();
        double[] widths = {20, 34, 24, 20, 28, 50, 34};
        String[] titles = Messages.list("lift.columns");
        for (int i = 0; i < titles.length; i++) {
            columns.add(Column.centred(titles[i], widths[i]).holding(CONTENTS.get(i)).of(TYPES.getOrDefault(i, ValueType.TEXT)));
        }
        List<Row> rows = project.ballots().stream().map(ballot -> Row.of(ballot.room(), ballot.ownerName(), squareMetres(ballot.area()),
                ballot.opinion() == BallotOpinion.NONE ? "" : Messages.label(ballot.opinion()),
                ballot.votedOn() == null ? "" : ballot.votedOn().toString(), ballot.note(), "")).toList();
        String name = Messages.text("lift.paper", project.row().estate(), project.row().entrance());
        navigator.open(new PreviewPlace(new PaperDocument(name, verdict(project.vote()), PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Table(columns, rows, 9)), Messages.text("document.private")).ofList("ballots"), name));
    }

    @FXML
    @Override
    public void history() {
        BallotRow ballot = ballots.getSelectionModel().getSelectedItem();
        if (ballot != null) {
            navigator.open(new RecordHistoryPlace(Messages.text("lift.edit", ballot.room(), ballot.ownerName()), "lift_ballot", ballot.id()));
        }
    }

    private record Project(ProjectRow row, List<BallotRow> ballots, LiftVote vote) {
    }
}
