package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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
import org.jielin.resident.AddressDao.HouseholdChoice;

/** Joins another household of the flat to this one; what its members are to the head is asked. */
public final class MergeHouseholdController implements Form {

    private final Database database;
    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private HouseholdFile household;
    private HouseholdFile other;
    private LongConsumer changed = step -> {
    };

    @FXML
    private Label mergeText;
    @FXML
    private ComboBox<HouseholdChoice> mergeOther;
    @FXML
    private Label mergeOtherError;
    @FXML
    private DatePicker mergeDay;
    @FXML
    private Label mergeDayError;
    @FXML
    private MemberRelationsView mergeRelations;
    @FXML
    private Label mergeRelationsError;
    @FXML
    private Label mergePreview;

    public MergeHouseholdController(Database database, Background background, HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.named(mergeOther, HomeFieldsController::householdName);
        mergeDay.setValue(LocalDate.now(clock));
        errors.field("other", mergeOther, mergeOtherError).field("day", mergeDay, mergeDayError)
                .field("relations", mergeRelations, mergeRelationsError);
        mergeOther.valueProperty().addListener((observed, before, now) -> choose(now));
        mergeDay.valueProperty().addListener((observed, before, now) -> preview());
    }

    void begin(long id, LongConsumer whenChanged) {
        changed = whenChanged;
        read(id, found -> {
            household = found;
            mergeText.setText(Messages.text(found.neighbours().isEmpty() ? "life.merge.alone" : "life.merge.text", found.name()));
            mergeOther.getItems().setAll(found.neighbours());
            if (found.neighbours().size() == 1) {
                mergeOther.setValue(found.neighbours().getFirst());
            }
        });
    }

    private void read(long id, Consumer<HouseholdFile> then) {
        background.db(() -> database.read(daos -> HouseholdFile.read(daos, id, LocalDate.now(clock)))).onSuccess(then).start();
    }

    private void choose(HouseholdChoice chosen) {
        if (chosen != null) {
            read(chosen.id(), found -> {
                other = found;
                mergeRelations.relate(found.members(), new HashMap<>(), LocalDate.now(clock));
                preview();
            });
        }
    }

    private void preview() {
        mergePreview.setText(other == null || mergeDay.getValue() == null ? ""
                : Messages.text("life.merge.preview", mergeDay.getValue().toString(), other.name(), household.name(), other.members().size()));
    }

    @Override
    public String title() {
        return Messages.label(LifeEvent.MERGED);
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.merge.act");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = mergeDay.getValue();
        Map<Long, Relation> relations = mergeRelations.relations();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("other", other == null ? Messages.text("life.merge.missing") : "");
        LocalDate earliest = other == null ? null : Stream.of(household.lastChange(), other.lastChange()).filter(each -> each != null)
                .max(LocalDate::compareTo).orElse(null);
        wrong.put("day", HouseholdRules.complaint(day, earliest, LocalDate.now(clock)));
        wrong.put("relations", other == null ? "" : HouseholdRules.joining(relations));
        wrong.values().removeIf(String::isEmpty);
        if (errors.show(wrong)) {
            background.db(() -> register.merge(household.household().id(), other.household().id(), relations, day)).onSuccess(step -> {
                close.run();
                changed.accept(step);
            }).start();
        }
    }
}
