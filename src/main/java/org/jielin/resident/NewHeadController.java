package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Makes another member the head of a household; everybody's relation is proposed anew and can be changed. */
public final class NewHeadController implements Form {

    private final Database database;
    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private HouseholdFile household;
    private LongConsumer changed = step -> {
    };

    @FXML
    private ComboBox<HouseholdMember> newHead;
    @FXML
    private Label newHeadError;
    @FXML
    private DatePicker newHeadDay;
    @FXML
    private Label newHeadDayError;
    @FXML
    private MemberRelationsView newHeadRelations;
    @FXML
    private Label newHeadRelationsError;
    @FXML
    private Label newHeadPreview;

    public NewHeadController(Database database, Background background, HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.named(newHead, each -> Messages.text("life.person", each.name(), Messages.label(each.relation())));
        newHeadDay.setValue(LocalDate.now(clock));
        errors.field("head", newHead, newHeadError).field("day", newHeadDay, newHeadDayError)
                .field("relations", newHeadRelations, newHeadRelationsError);
        newHead.valueProperty().addListener((observed, before, now) -> propose());
        newHeadDay.valueProperty().addListener((observed, before, now) -> preview());
        newHeadRelations.onChange(this::preview);
    }

    void begin(long id, LongConsumer whenChanged) {
        changed = whenChanged;
        background.db(() -> database.read(daos -> HouseholdFile.read(daos, id, LocalDate.now(clock)))).onSuccess(found -> {
            household = found;
            newHead.getItems().setAll(found.members().stream().filter(each -> each.relation() != Relation.HEAD).toList());
            newHead.setValue(HouseholdRules.heir(newHead.getItems(), LocalDate.now(clock)));
        }).start();
    }

    private void propose() {
        if (newHead.getValue() != null) {
            newHeadRelations.relate(household.members(), HouseholdRules.proposed(household.members(), newHead.getValue().personId()),
                    LocalDate.now(clock));
        }
        preview();
    }

    private void preview() {
        newHeadPreview.setText(newHead.getValue() == null || newHeadDay.getValue() == null ? ""
                : Messages.text("life.head.preview", newHeadDay.getValue().toString(), newHead.getValue().name(),
                        household.head() == null ? Messages.text("resident.none") : household.head().name()));
    }

    @Override
    public String title() {
        return Messages.label(LifeEvent.NEW_HEAD);
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.head.act");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = newHeadDay.getValue();
        Map<Long, Relation> relations = newHeadRelations.relations();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("head", newHead.getValue() == null ? Messages.text("life.head.nobody") : "");
        wrong.put("day", HouseholdRules.complaint(day, household.lastChange(), LocalDate.now(clock)));
        wrong.put("relations", HouseholdRules.complaint(relations));
        wrong.values().removeIf(String::isEmpty);
        if (errors.show(wrong)) {
            background.db(() -> register.newHead(household.household().id(), relations, day)).onSuccess(step -> {
                close.run();
                changed.accept(step);
            }).start();
        }
    }
}
