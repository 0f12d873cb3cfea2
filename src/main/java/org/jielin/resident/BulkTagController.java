package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Gives a tag to many, or ends it for them, and tells beforehand for how many that changes something. */
public final class BulkTagController implements Form {

    private final Database database;
    private final BulkTags bulk;
    private final Background background;
    private final Dialogs dialogs;
    private final Clock clock;
    private final TagForm form;
    private final FieldErrors errors = new FieldErrors();
    private Set<Long> chosen = Set.of();
    private Set<Long> all = Set.of();
    private Runnable done = () -> {
    };

    @FXML
    private RadioButton bulkChosen;
    @FXML
    private RadioButton bulkAll;
    @FXML
    private RadioButton bulkAdd;
    @FXML
    private RadioButton bulkEnd;
    @FXML
    private ComboBox<String> bulkLabel;
    @FXML
    private Label bulkLabelError;
    @FXML
    private Label bulkDayName;
    @FXML
    private DatePicker bulkDay;
    @FXML
    private Label bulkDayError;
    @FXML
    private VBox bulkEvidenceField;
    @FXML
    private TextField bulkEvidence;
    @FXML
    private Label bulkEvidenceError;
    @FXML
    private Label bulkPreview;

    public BulkTagController(Database database, BulkTags bulk, Background background, Dialogs dialogs, Clock clock) {
        this.database = database;
        this.bulk = bulk;
        this.background = background;
        this.dialogs = dialogs;
        this.clock = clock;
        this.form = new TagForm(clock);
    }

    @FXML
    private void initialize() {
        bulkLabel.getEditor().textProperty().bindBidirectional(form.label);
        bulkDay.valueProperty().bindBidirectional(form.since);
        bulkEvidence.textProperty().bindBidirectional(form.evidence);
        errors.field("label", bulkLabel, bulkLabelError).field("since", bulkDay, bulkDayError).field("evidence", bulkEvidence, bulkEvidenceError);
        bulkEvidenceField.visibleProperty().bind(bulkAdd.selectedProperty());
        bulkAdd.selectedProperty().addListener((observed, before, adding) -> {
            bulkDayName.setText(Messages.text(adding ? "tag.since" : "tag.until"));
            bulkDay.setValue(adding ? LocalDate.now(clock) : LocalDate.now(clock).minusDays(1));
            preview();
        });
        bulkAll.selectedProperty().addListener((observed, before, now) -> preview());
        form.label.addListener((observed, before, now) -> preview());
        form.since.addListener((observed, before, now) -> preview());
    }

    /**
     * @param marked the chosen rows; of one only, all are proposed
     * @param everybody whom the list's filter finds, also beyond the rows that are shown
     */
    void tag(Set<Long> marked, Set<Long> everybody, Runnable whenDone) {
        chosen = marked;
        all = everybody;
        done = whenDone;
        bulkChosen.setText(Messages.text("resident.bulk.chosen", chosen.size()));
        bulkChosen.setDisable(chosen.isEmpty());
        bulkAll.setText(Messages.text("resident.bulk.all", all.size()));
        (chosen.size() > 1 ? bulkChosen : bulkAll).setSelected(true);
        background.db(() -> database.reader(TagDao.class).labels()).onSuccess(labels -> bulkLabel.getItems()
                .setAll(Stream.concat(labels.stream(), Stream.of(Messages.list("tag.labels"))).distinct().toList())).start();
        preview();
    }

    private Set<Long> people() {
        return bulkChosen.isSelected() ? chosen : all;
    }

    private void preview() {
        String label = form.label.get() == null ? "" : form.label.get().strip();
        LocalDate day = form.since.get();
        Set<Long> people = people();
        boolean adding = bulkAdd.isSelected();
        if (label.isEmpty() || !adding && day == null) {
            bulkPreview.setText(Messages.text("resident.bulk.choose"));
            return;
        }
        background.db(() -> adding ? bulk.adding(people, label) : bulk.ending(people, label, day)).latestOnly(this)
                .onSuccess(plan -> bulkPreview.setText(told(plan, adding, label))).start();
    }

    private static String told(BulkTags.Plan plan, boolean adding, String label) {
        String told = Messages.text(adding ? "resident.bulk.adds" : "resident.bulk.ends", plan.changed(), label, plan.same());
        return plan.late() == 0 ? told : told + Messages.text("resident.bulk.late", plan.late());
    }

    @Override
    public String title() {
        return Messages.text("resident.bulk");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("resident.bulk.act");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        boolean adding = bulkAdd.isSelected();
        Map<String, String> wrong = new LinkedHashMap<>(form.validate());
        if (!adding && (bulkDay.getValue() == null || bulkDay.getValue().isAfter(LocalDate.now(clock)))) {
            wrong.put("since", Messages.text("tag.until.wrong"));
        }
        if (!errors.show(wrong)) {
            return;
        }
        Set<Long> people = people();
        Tag tag = form.toRecord(0);
        close.run();
        background.dbWithProgress(progress -> adding ? bulk.add(people, tag.label(), tag.since(), tag.evidence(), progress)
                : bulk.end(people, tag.label(), tag.since(), progress)).announced(Messages.text("resident.bulk.working")).onSuccess(this::told).start();
    }

    private void told(long step) {
        done.run();
        dialogs.toast(Messages.text("resident.bulk.done"), Messages.text("history.undo.short"), () -> background.db(() -> {
            bulk.undo(step);
            return null;
        }).onSuccess(nothing -> done.run()).start());
    }
}
