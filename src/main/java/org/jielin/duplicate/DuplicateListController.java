package org.jielin.duplicate;

import java.util.List;
import java.util.function.Supplier;
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
import org.jielin.common.db.History;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Chips;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.duplicate.DuplicateRow.Kind;
import org.jielin.resident.ResidentPlace;

/** The pairs of records that may be of one person, ranked, with the reasons; those known to be two; and what was merged. */
public final class DuplicateListController implements Shows<DuplicateListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Supplier<Destination> checks;
    private Kind kind = Kind.OPEN;
    private List<DuplicateRow> found = List.of();
    private Chips<Kind> chips;

    @FXML
    private Label count;
    @FXML
    private ToggleGroup kinds;
    @FXML
    private ToggleButton openPairs;
    @FXML
    private ToggleButton notSamePairs;
    @FXML
    private ToggleButton mergedPairs;
    @FXML
    private TextField search;
    @FXML
    private TableView<DuplicateRow> table;
    @FXML
    private TableColumn<DuplicateRow, String> mark;
    @FXML
    private TableColumn<DuplicateRow, String> one;
    @FXML
    private TableColumn<DuplicateRow, String> other;
    @FXML
    private TableColumn<DuplicateRow, String> why;
    @FXML
    private VBox detail;
    @FXML
    private Label detailTitle;
    @FXML
    private Label detailOne;
    @FXML
    private Label detailOther;
    @FXML
    private Label detailWhy;
    @FXML
    private Label detailAgainst;
    @FXML
    private Button compare;
    @FXML
    private Button notSame;
    @FXML
    private Button maybeSame;
    @FXML
    private Button unmerge;
    @FXML
    private Button openOne;
    @FXML
    private Button openOther;

    /** @param checks the page of contradictions, beside which this one stands */
    public DuplicateListController(Database database, Duplicates duplicates, Merges merges, Background background, Dialogs dialogs, Views views,
            Navigator navigator, Supplier<Destination> checks) {
        this.database = database;
        this.duplicates = duplicates;
        this.merges = merges;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.checks = checks;
    }

    @FXML
    private void initialize() {
        Columns.show(mark, DuplicateRow::mark);
        Columns.show(one, DuplicateRow::one);
        Columns.show(other, DuplicateRow::other);
        Columns.show(why, row -> row.why() + (row.against().isEmpty() ? "" : Messages.text("duplicate.but", row.against())));
        Columns.onOpen(table, row -> compare());
        chips = new Chips<Kind>(kinds, this::choose).chip(openPairs, Kind.OPEN).chip(notSamePairs, Kind.NOT_SAME).chip(mergedPairs, Kind.MERGED);
        for (Button button : List.of(compare, notSame, maybeSame, unmerge, openOther)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        for (Label label : List.of(detailOne, detailOther, detailAgainst)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        search.textProperty().addListener((observed, before, now) -> filter());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    @Override
    public void show(DuplicateListPlace destination) {
        if (destination.open()) {
            kind = Kind.OPEN;
            search.clear();
        }
        chips.mark(kind);
    }

    private void choose(Kind chosen) {
        kind = chosen;
        Columns.whenEmpty(table, Messages.text("duplicate.empty." + chosen.name()));
        load();
    }

    private void load() {
        Kind wanted = kind;
        background.dbWithProgress(progress -> switch (wanted) {
            case OPEN -> duplicates.open(progress);
            case NOT_SAME -> duplicates.decided();
            case MERGED -> duplicates.merged(MOST_ROWS);
        }).announced(Messages.text("duplicate.working")).onSuccess(rows -> {
            found = rows;
            filter();
        }).latestOnly(this).start();
    }

    private List<DuplicateRow> shown() {
        String text = search.getText().strip();
        return found.stream().filter(row -> row.one().contains(text) || row.other().contains(text) || row.aboutOne().contains(text)
                || row.aboutOther().contains(text)).toList();
    }

    private void filter() {
        List<DuplicateRow> shown = shown();
        Columns.fill(table, shown.stream().limit(MOST_ROWS).toList(), row -> List.of(row.oneId(), row.otherId()));
        count.setText(Messages.text("list.count", shown.size(), Math.min(shown.size(), MOST_ROWS)));
    }

    private void showDetail(DuplicateRow row) {
        detail.setVisible(row != null);
        if (row == null) {
            return;
        }
        detailTitle.setText(row.names());
        detailOne.setText(row.aboutOne().isEmpty() ? "" : Messages.text("duplicate.about", row.one(), row.aboutOne()));
        detailOther.setText(row.aboutOther().isEmpty() ? "" : Messages.text("duplicate.about", row.other(), row.aboutOther()));
        detailWhy.setText(row.why());
        detailAgainst.setText(row.against().isEmpty() ? "" : Messages.text("duplicate.against", row.against()));
        compare.setVisible(row.kind() == Kind.OPEN);
        notSame.setVisible(row.kind() == Kind.OPEN);
        maybeSame.setVisible(row.kind() == Kind.NOT_SAME);
        unmerge.setVisible(row.kind() == Kind.MERGED);
        openOne.setText(Messages.text(row.kind() == Kind.MERGED ? "duplicate.openKept" : "duplicate.openOne"));
        openOther.setVisible(row.kind() != Kind.MERGED);
    }

    private DuplicateRow chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    @FXML
    private void compare() {
        if (chosen() != null && chosen().kind() == Kind.OPEN) {
            navigator.open(new MergePlace(chosen().oneId(), chosen().otherId()));
        }
    }

    @FXML
    private void notSame() {
        DuplicateRow row = chosen();
        background.db(() -> {
            merges.notSame(row.oneId(), row.otherId(), row.names());
            return new History(database).steps(1).getFirst().id();
        }).onSuccess(step -> {
            dialogs.toast(Messages.text("duplicate.notSame.done"), Messages.text("undo"), () -> background.db(() -> {
                new History(database).undo(step);
                return null;
            }).onSuccess(nothing -> load()).start());
            load();
        }).start();
    }

    @FXML
    private void maybeSame() {
        DuplicateRow row = chosen();
        background.db(() -> {
            merges.maybeSame(row.decision(), row.names());
            return null;
        }).onSuccess(nothing -> {
            dialogs.toast(Messages.text("duplicate.maybeSame.done"));
            load();
        }).start();
    }

    @FXML
    private void unmerge() {
        View<UnmergeController> view = views.load(UnmergeController.class);
        view.controller().begin(chosen().merge(), () -> {
            dialogs.toast(Messages.text("unmerge.done", chosen().other()));
            load();
        });
        dialogs.form(view);
    }

    @FXML
    private void openOne() {
        navigator.open(new ResidentPlace(chosen().oneId()));
    }

    @FXML
    private void openOther() {
        navigator.open(new ResidentPlace(chosen().otherId()));
    }

    @FXML
    private void openChecks() {
        navigator.open(checks.get());
    }

    @FXML
    @Override
    public void print() {
        List<DuplicateRow> shown = shown();
        String words = FilterWords.of(kinds, search);
        background.db(() -> {
            database.access().onPaper();
            return DuplicatePaper.document(shown).filtered(words);
        }).onSuccess(paper -> navigator.open(new PreviewPlace(paper, paper.title()))).start();
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }
}
