package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records what came of a visit: whom one met, the five heads, a note, what is to be done next. */
public final class VisitRecordController implements Form {

    private static final int FOLLOW_UP_DAYS = 3;

    private final VisitService visits;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private final ToggleGroup outcomes = new ToggleGroup();
    private final Map<String, ToggleGroup> heads = new LinkedHashMap<>();
    private VisitRow row;
    private Runnable done = () -> {
    };

    @FXML
    private DatePicker day;
    @FXML
    private Label dayError;
    @FXML
    private ComboBox<VisitWay> way;
    @FXML
    private HBox outcomeBox;
    @FXML
    private Label outcomeError;
    @FXML
    private HBox healthBox;
    @FXML
    private HBox spiritBox;
    @FXML
    private HBox safetyBox;
    @FXML
    private HBox hygieneBox;
    @FXML
    private HBox surroundingsBox;
    @FXML
    private TextArea note;
    @FXML
    private TextField what;
    @FXML
    private Label whatError;
    @FXML
    private TextField owner;
    @FXML
    private DatePicker followUpDue;

    public VisitRecordController(VisitService visits, Background background, Clock clock) {
        this.visits = visits;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(way, VisitWay.values());
        segments(outcomeBox, outcomes, VisitOutcome.values());
        List<HBox> boxes = List.of(healthBox, spiritBox, safetyBox, hygieneBox, surroundingsBox);
        for (HBox box : boxes) {
            ToggleGroup group = new ToggleGroup();
            heads.put(box.getId(), group);
            segments(box, group, Head.values());
        }
        LocalDate today = LocalDate.now(clock);
        followUpDue.setValue(today.plusDays(FOLLOW_UP_DAYS));
        errors.field("day", day, dayError).field("outcome", outcomeBox, outcomeError).field("what", what, whatError);
        outcomes.selectedToggleProperty().addListener((observed, before, chosen) -> outcomeChosen());
    }

    /** Meeting the elder means that all is normal until one says otherwise; meeting nobody means that nothing is known. */
    private void outcomeChosen() {
        boolean met = chosen(outcomes) == VisitOutcome.MET;
        heads.values().forEach(group -> {
            if (met && group.getSelectedToggle() == null) {
                group.getToggles().getFirst().setSelected(true);
            } else if (!met && chosen(outcomes) != VisitOutcome.FAMILY) {
                group.selectToggle(null);
            }
        });
    }

    private static <E extends Enum<E>> void segments(HBox box, ToggleGroup group, E[] constants) {
        Arrays.stream(constants).forEach(constant -> {
            ToggleButton button = new ToggleButton(Messages.label(constant));
            button.setId(box.getId() + constant.name());
            button.setUserData(constant);
            button.setToggleGroup(group);
            button.getStyleClass().add("chip");
            box.getChildren().add(button);
        });
    }

    private static Object chosen(ToggleGroup group) {
        return group.getSelectedToggle() == null ? null : group.getSelectedToggle().getUserData();
    }

    private static void choose(ToggleGroup group, Object constant) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(constant)).findFirst().ifPresent(group::selectToggle);
    }

    private Head head(HBox box) {
        return (Head) chosen(heads.get(box.getId()));
    }

    void begin(VisitRow visit, Runnable whenDone) {
        row = visit;
        done = whenDone;
        LocalDate today = LocalDate.now(clock);
        day.setValue(visit.doneOn() != null ? visit.doneOn() : visit.plannedOn().isAfter(today) ? today : visit.plannedOn());
        way.setValue(visit.way());
        choose(outcomes, visit.outcome());
        choose(heads.get("healthBox"), visit.health());
        choose(heads.get("spiritBox"), visit.spirit());
        choose(heads.get("safetyBox"), visit.safety());
        choose(heads.get("hygieneBox"), visit.hygiene());
        choose(heads.get("surroundingsBox"), visit.surroundings());
        note.setText(visit.note());
        owner.setText(visit.helper() == null ? "" : visit.helper());
    }

    @Override
    public String title() {
        return Messages.text("visit.record.title", row.name(), row.address());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return !note.getText().equals(row.note()) || !what.getText().isBlank();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (day.getValue() == null || day.getValue().isAfter(LocalDate.now(clock))) {
            wrong.put("day", Messages.text("visit.future"));
        }
        if (chosen(outcomes) == null) {
            wrong.put("outcome", Messages.text("visit.outcome.missing"));
        }
        if (!what.getText().isBlank() && followUpDue.getValue() == null) {
            wrong.put("what", Messages.text("visit.followUp.day"));
        }
        if (errors.show(wrong)) {
            Visit told = new Visit(row.id(), row.elderId(), row.helperId(), row.plannedOn(), way.getValue(), VisitState.DONE, day.getValue(),
                    (VisitOutcome) chosen(outcomes), head(healthBox), head(spiritBox), head(safetyBox), head(hygieneBox), head(surroundingsBox),
                    note.getText().strip(), row.version());
            FollowUp next = what.getText().isBlank() ? null
                    : new FollowUp(0, row.elderId(), row.id(), what.getText().strip(), owner.getText().strip(), false, followUpDue.getValue(), null, "", 0);
            background.db(() -> {
                visits.record(told, row.name(), next);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }
}
