package org.jielin.lift;

import java.time.LocalDate;
import java.util.List;
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
import org.jielin.document.PaperDocument;
import org.jielin.document.PreviewPlace;
import org.jielin.lift.LiftPaper.Project;

/** How the owners of each entrance stand to a lift, counted by area and by heads. */
public final class LiftListController implements Shows<LiftListPlace>, ListScreen {

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
        Columns.show(verdict, project -> LiftPaper.verdict(project.vote()));
        Columns.whenEmpty(projects, Messages.text("lift.empty"));
        Columns.show(room, BallotRow::room);
        Columns.show(owner, BallotRow::ownerName);
        Columns.show(area, ballot -> LiftPaper.squareMetres(ballot.area()));
        Columns.showLabel(opinion, BallotRow::opinion);
        Columns.show(votedOn, BallotRow::votedOn);
        Columns.show(note, BallotRow::note);
        Columns.whenEmpty(ballots, Messages.text("lift.ballots.empty"));
        Columns.onOpen(ballots, ballot -> edit());
        projects.getSelectionModel().selectedItemProperty().addListener((observed, before, project) -> showProject(project));
        showProject(null);
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
        result.setText(LiftPaper.verdict(vote));
        measure(partArea, partAreaText, vote.areaPart(), vote.areaTotal(), LiftPaper.squareMetres(vote.areaPart()), LiftPaper.squareMetres(vote.areaTotal()));
        measure(partHeads, partHeadsText, vote.headsPart(), vote.headsTotal(), String.valueOf(vote.headsPart()), String.valueOf(vote.headsTotal()));
        measure(agreeArea, agreeAreaText, vote.areaAgree(), vote.areaPart(), LiftPaper.squareMetres(vote.areaAgree()), LiftPaper.squareMetres(vote.areaPart()));
        measure(agreeHeads, agreeHeadsText, vote.headsAgree(), vote.headsPart(), String.valueOf(vote.headsAgree()), String.valueOf(vote.headsPart()));
        Columns.fill(ballots, project.ballots(), BallotRow::id);
    }

    private static void measure(ProgressBar bar, Label label, long share, long whole, String shareText, String wholeText) {
        bar.setProgress(whole == 0 ? 0 : (double) share / whole);
        label.setText(LiftPaper.share(shareText, wholeText, share, whole));
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
        PaperDocument paper = LiftPaper.ballots(project);
        navigator.open(new PreviewPlace(paper, paper.title()));
    }

    /** The entrances with their counts; the ballots of one are printed. */
    @FXML
    @Override
    public void save() {
        if (!projects.getItems().isEmpty()) {
            PaperDocument paper = LiftPaper.projects(projects.getItems());
            navigator.open(new PreviewPlace(paper, paper.title()));
        }
    }

    @FXML
    @Override
    public void history() {
        BallotRow ballot = ballots.getSelectionModel().getSelectedItem();
        if (ballot != null) {
            navigator.open(new RecordHistoryPlace(Messages.text("lift.edit", ballot.room(), ballot.ownerName()), "lift_ballot", ballot.id()));
        }
    }
}
