package org.jielin.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.AuditEntry;
import org.jielin.common.db.AuditHead;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.db.Verification;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.PreviewPlace;

/** Who did and looked at what, newest first; and whether anybody went past the program. */
public final class AuditListController implements Shows<AuditListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_PRINTED = 100_000;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Database database;
    private final Background background;
    private final Navigator navigator;
    private final String office;
    /** While the choices are being filled they must not load. */
    private boolean setting;

    @FXML
    private Label count;
    @FXML
    private Label head;
    @FXML
    private Button print;
    @FXML
    private Label found;
    @FXML
    private ComboBox<AuditKind> kind;
    @FXML
    private ComboBox<String> actor;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private TextField search;
    @FXML
    private TableView<AuditEntry> table;
    @FXML
    private TableColumn<AuditEntry, String> notedAt;
    @FXML
    private TableColumn<AuditEntry, String> who;
    @FXML
    private TableColumn<AuditEntry, AuditKind> kindColumn;
    @FXML
    private TableColumn<AuditEntry, String> what;
    @FXML
    private VBox detail;
    @FXML
    private Label detailWhat;
    @FXML
    private Label detailWhen;
    @FXML
    private Label detailHash;
    @FXML
    private TableView<AuditLine> lines;
    @FXML
    private TableColumn<AuditLine, String> record;
    @FXML
    private TableColumn<AuditLine, String> column;
    @FXML
    private TableColumn<AuditLine, String> before;
    @FXML
    private TableColumn<AuditLine, String> after;

    public AuditListController(Database database, Background background, Navigator navigator, String office) {
        this.database = database;
        this.background = background;
        this.navigator = navigator;
        this.office = office;
    }

    @FXML
    private void initialize() {
        Columns.show(notedAt, entry -> SECOND.format(entry.notedAt()));
        Columns.show(who, AuditEntry::actor);
        Columns.showLabel(kindColumn, AuditEntry::kind);
        Columns.show(what, AuditWords::what);
        Columns.whenEmpty(table, Messages.text("audit.empty"));
        Columns.show(record, AuditLine::record);
        Columns.show(column, AuditLine::column);
        Columns.show(before, AuditLine::before);
        Columns.show(after, AuditLine::after);
        Columns.whenEmpty(lines, Messages.text("audit.lines.none"));
        Choices.named(kind, Messages::label);
        Choices.named(actor, name -> name);
        kind.getItems().add(null);
        kind.getItems().addAll(AuditKind.values());
        found.managedProperty().bind(found.visibleProperty());
        print.setVisible(database.access().may(Right.EXPORT));
        print.managedProperty().bind(print.visibleProperty());
        search.textProperty().addListener((observed, old, now) -> load());
        List.of(kind.valueProperty(), actor.valueProperty(), from.valueProperty(), to.valueProperty())
                .forEach(value -> value.addListener((observed, old, now) -> load()));
        table.getSelectionModel().selectedItemProperty().addListener((observed, old, entry) -> showDetail(entry));
        showDetail(null);
    }

    @Override
    public void show(AuditListPlace destination) {
        found.setVisible(false);
        load();
    }

    private AuditFilter filter() {
        return new AuditFilter(kind.getValue(), actor.getValue(), search.getText().strip(), from.getValue(), to.getValue());
    }

    private void load() {
        if (setting) {
            return;
        }
        AuditFilter wanted = filter();
        background.db(() -> database.read(daos -> {
            AuditDao audit = daos.get(AuditDao.class);
            return new Found(audit.entries(wanted, MOST_ROWS), audit.count(wanted), audit.actors(), database.auditHead());
        })).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Found read) {
        Columns.fill(table, read.entries(), AuditEntry::id);
        count.setText(Messages.text("list.count", read.count(), read.entries().size()));
        head.setText(Messages.text("audit.head", read.head().brief()));
        List<String> names = new ArrayList<>();
        names.add(null);
        names.addAll(read.actors());
        if (!actor.getItems().equals(names)) {
            setting = true;
            String chosen = actor.getValue();
            actor.getItems().setAll(names);
            actor.setValue(chosen);
            setting = false;
        }
    }

    private void showDetail(AuditEntry entry) {
        detail.setVisible(entry != null);
        if (entry != null) {
            String words = AuditWords.what(entry);
            detailWhat.setText(words.isEmpty() ? Messages.label(entry.kind()) : words);
            detailWhen.setText(Messages.text("audit.when", entry.actor(), SECOND.format(entry.notedAt()), Messages.label(entry.kind())));
            detailHash.setText(Messages.text("audit.entry", new AuditHead(entry.id(), entry.hash()).brief()));
            lines.getItems().setAll(AuditWords.lines(entry));
        }
    }

    /** Checks everything and tells it in the audit, so that one sees later that somebody looked. */
    @FXML
    private void check() {
        background.dbWithProgress(progress -> {
            Verification result = database.verify(progress);
            database.note(AuditKind.VERIFY, Map.of("result", said(result)));
            return result;
        }).announced(Messages.text("audit.verify.working")).onSuccess(this::showCheck).start();
    }

    private static String said(Verification result) {
        return result.good() ? Messages.text("audit.verify.good", result.entries(), result.rows(), result.head().brief())
                : Messages.text("audit.verify.bad", result.damages().size(), result.damages().getFirst().text());
    }

    private void showCheck(Verification result) {
        found.setText(said(result));
        found.getStyleClass().setAll("label", result.good() ? "banner-good" : "banner-danger");
        found.setVisible(true);
        load();
    }

    @FXML
    @Override
    public void print() {
        AuditFilter wanted = filter();
        background.db(() -> AuditPaper.of(office, database.as(database.access().onPaper()).reader(AuditDao.class).entries(wanted, MOST_PRINTED), database.auditHead()))
                .announced(Messages.text("document.working")).onSuccess(paper ->
                navigator.open(new PreviewPlace(paper.filtered(FilterWords.of(kind, actor, from, to, search)), paper.title()))).start();
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Found(List<AuditEntry> entries, int count, List<String> actors, AuditHead head) {
    }
}
