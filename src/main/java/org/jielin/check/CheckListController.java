package org.jielin.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.duplicate.DuplicateListPlace;
import org.jielin.duplicate.MergePlace;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;

/** Records that contradict each other, by kind: each can be mended, opened, or said to be as it should be. */
public final class CheckListController implements Shows<CheckListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final Checks checks;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final ToggleGroup kinds = new ToggleGroup();
    private CheckResult result = new CheckResult(List.of(), List.of());
    /** Null for all; ignored while the settled ones are shown. */
    private FindingKind kind;
    private boolean settledShown;
    private boolean filling;

    @FXML
    private Label count;
    @FXML
    private FlowPane chips;
    @FXML
    private TextField search;
    @FXML
    private Button mendAll;
    @FXML
    private TableView<Finding> table;
    @FXML
    private TableColumn<Finding, FindingKind> kindColumn;
    @FXML
    private TableColumn<Finding, String> who;
    @FXML
    private TableColumn<Finding, String> what;
    @FXML
    private VBox detail;
    @FXML
    private Label detailKind;
    @FXML
    private Label detailWho;
    @FXML
    private Label detailWhat;
    @FXML
    private Label detailWhy;
    @FXML
    private Label detailSafe;
    @FXML
    private Button mend;
    @FXML
    private Button compare;
    @FXML
    private Button openRecord;
    @FXML
    private Button accept;
    @FXML
    private Button reopen;

    public CheckListController(Database database, Checks checks, Background background, Dialogs dialogs, Views views, Navigator navigator) {
        this.database = database;
        this.checks = checks;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Columns.showLabel(kindColumn, Finding::kind);
        Columns.show(who, Finding::who);
        Columns.show(what, Finding::what);
        Columns.onOpen(table, row -> openRecord());
        for (Button button : List.of(mend, compare, openRecord, accept, reopen)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        detailSafe.managedProperty().bind(detailSafe.textProperty().isNotEmpty());
        search.textProperty().addListener((observed, before, now) -> filter());
        kinds.selectedToggleProperty().addListener((observed, before, now) -> choose((ToggleButton) now));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);
    }

    @Override
    public void show(CheckListPlace destination) {
        if (destination.open()) {
            settledShown = false;
            kind = null;
            search.clear();
        }
        load();
    }

    private void load() {
        background.dbWithProgress(checks::find).announced(Messages.text("check.working")).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(CheckResult found) {
        result = found;
        mendAll.setText(Messages.text("check.mendAll.button", found.safe().size()));
        mendAll.setDisable(found.safe().isEmpty());
        filling = true;
        chips.getChildren().clear();
        kinds.getToggles().clear();
        if (kind != null && found.open().stream().noneMatch(finding -> finding.kind() == kind)) {
            kind = null;
        }
        chip("allFindings", Messages.text("list.all"), found.open().size(), null, !settledShown && kind == null);
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        found.open().forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        counts.forEach((each, number) -> chip("kind" + each, Messages.label(each), number, each, !settledShown && kind == each));
        chip("settledFindings", Messages.text("check.settled"), found.settled().size(), Boolean.TRUE, settledShown);
        filling = false;
        filter();
    }

    private void chip(String id, String name, int number, Object value, boolean chosen) {
        ToggleButton button = new ToggleButton(Messages.text("check.chip", name, number));
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setUserData(value);
        button.setToggleGroup(kinds);
        button.setSelected(chosen);
        chips.getChildren().add(button);
    }

    private void choose(ToggleButton chosen) {
        if (!filling && chosen != null) {
            settledShown = chosen.getUserData() == Boolean.TRUE;
            kind = chosen.getUserData() instanceof FindingKind wanted ? wanted : null;
            filter();
        }
    }

    private List<Finding> shown() {
        String text = search.getText().strip();
        return (settledShown ? result.settled() : result.open()).stream().filter(finding -> kind == null || finding.kind() == kind)
                .filter(finding -> finding.who().contains(text) || finding.what().contains(text)).toList();
    }

    private void filter() {
        List<Finding> shown = shown();
        Columns.whenEmpty(table, Messages.text(settledShown ? "check.empty.settled" : "check.empty"));
        Columns.fill(table, shown.stream().limit(MOST_ROWS).toList(), Finding::identity);
        count.setText(Messages.text("list.count", shown.size(), Math.min(shown.size(), MOST_ROWS)));
    }

    private void showDetail(Finding finding) {
        detail.setVisible(finding != null);
        if (finding == null) {
            return;
        }
        detailKind.setText(Messages.label(finding.kind()));
        detailWho.setText(finding.who());
        detailWhat.setText(finding.what());
        detailWhy.setText(finding.why());
        detailSafe.setText(settledShown || finding.mend() == null ? "" : Messages.text(finding.safe() ? "check.safe" : "check.unsafe"));
        mend.setVisible(!settledShown && finding.mend() != null);
        mend.setText(finding.mend() == null ? "" : finding.mend().words());
        compare.setVisible(finding.other() != null);
        openRecord.setVisible(finding.person() != null || finding.unit() != null);
        openRecord.setText(Messages.text(finding.person() == null ? "check.openRoom" : "check.open"));
        accept.setVisible(!settledShown);
        reopen.setVisible(settledShown);
    }

    private Finding chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    @FXML
    private void mend() {
        Finding finding = chosen();
        background.db(() -> checks.mend(List.of(finding))).onSuccess(step -> undoable("check.mended", step)).start();
    }

    @FXML
    private void mendAll() {
        View<CheckMendController> view = views.load(CheckMendController.class);
        view.controller().begin(result.safe(), step -> undoable("check.mended.all", step));
        dialogs.form(view);
    }

    @FXML
    private void accept() {
        Finding finding = chosen();
        background.db(() -> checks.accept(finding)).onSuccess(step -> undoable("check.accepted", step)).start();
    }

    @FXML
    private void reopen() {
        Finding finding = chosen();
        background.db(() -> {
            checks.reopen(finding);
            return null;
        }).onSuccess(nothing -> load()).start();
    }

    private void undoable(String key, long step) {
        dialogs.toast(Messages.text(key), Messages.text("undo"), () -> background.db(() -> {
            checks.undo(step);
            return null;
        }).onSuccess(nothing -> load()).start());
        load();
    }

    @FXML
    private void compare() {
        navigator.open(new MergePlace(chosen().person(), chosen().other()));
    }

    @FXML
    private void openRecord() {
        Finding finding = chosen();
        navigator.open(finding.person() != null ? new ResidentPlace(finding.person()) : new ResidentListPlace(ResidentFilter.inUnit(finding.unit())));
    }

    @FXML
    private void openDuplicates() {
        navigator.open(new DuplicateListPlace());
    }

    @FXML
    private void settings() {
        View<CheckSettingsController> view = views.load(CheckSettingsController.class);
        view.controller().edit(() -> {
            dialogs.toast(Messages.text("saved"));
            load();
        });
        dialogs.form(view);
    }

    @FXML
    @Override
    public void print() {
        List<Finding> shown = shown();
        String words = FilterWords.of(kinds, search);
        background.db(() -> {
            database.access().onPaper();
            return CheckPaper.document(shown).filtered(words);
        }).onSuccess(paper -> navigator.open(new PreviewPlace(paper, paper.title()))).start();
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }
}
