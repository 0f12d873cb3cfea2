package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records that a child was born into a household. */
public final class BirthController implements Form {

    private static final int LONGEST_NAME = 50;

    private final Database database;
    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private ResidenceCategory category;
    private LongConsumer born = step -> {
    };

    @FXML
    private ComboBox<HouseholdMember> birthParent;
    @FXML
    private Label birthParentError;
    @FXML
    private TextField birthName;
    @FXML
    private Label birthNameError;
    @FXML
    private ComboBox<Sex> birthSex;
    @FXML
    private Label birthSexError;
    @FXML
    private DatePicker birthDay;
    @FXML
    private Label birthDayError;
    @FXML
    private RelationChoiceView birthRelation;
    @FXML
    private Label birthRelationError;
    @FXML
    private Label birthPreview;

    public BirthController(Database database, Background background, HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(birthSex, Sex.MALE, Sex.FEMALE);
        Choices.named(birthParent, each -> Messages.text("life.person", each.name(), Messages.label(each.relation())));
        birthDay.setValue(LocalDate.now(clock));
        errors.field("parent", birthParent, birthParentError).field("name", birthName, birthNameError).field("sex", birthSex, birthSexError)
                .field("day", birthDay, birthDayError).field("relation", birthRelation, birthRelationError);
        Stream.<ObservableValue<?>>of(birthParent.valueProperty(), birthSex.valueProperty()).forEach(value -> value.addListener((observed, before, now) -> propose()));
        Stream.<ObservableValue<?>>of(birthName.textProperty(), birthDay.valueProperty(), birthRelation.valueProperty())
                .forEach(value -> value.addListener((observed, before, now) -> preview()));
    }

    /** A child of somebody of the household: of the person the page is about, unless another is chosen. */
    void born(long household, ResidentFile file, LongConsumer whenBorn) {
        born = whenBorn;
        category = file.residence().category().present() ? file.residence().category() : ResidenceCategory.HUKOU_ABSENT;
        background.db(() -> database.reader(HouseholdDao.class).members(household, LocalDate.now(clock))).onSuccess(members -> {
            birthParent.getItems().setAll(members);
            birthParent.setValue(members.stream().filter(each -> each.personId() == file.person().id()).findFirst().orElse(null));
        }).start();
    }

    private void propose() {
        if (birthParent.getValue() != null && birthSex.getValue() != null) {
            birthRelation.setValue(HouseholdRules.ofChild(birthParent.getValue().relation(), birthSex.getValue()));
        }
        preview();
    }

    private String name() {
        return PersonText.name(birthName.getText() == null ? "" : birthName.getText());
    }

    private void preview() {
        boolean ready = birthParent.getValue() != null && birthSex.getValue() != null && birthDay.getValue() != null && birthRelation.getValue() != null
                && !name().isEmpty();
        birthPreview.setText(!ready ? "" : Messages.text("life.born.preview", name(), birthDay.getValue().toString(), birthParent.getValue().name(),
                Messages.label(birthRelation.getValue())));
    }

    @Override
    public String title() {
        return Messages.text("life.born.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.born.act");
    }

    @Override
    public boolean dirty() {
        return !name().isEmpty();
    }

    @Override
    public void accept(Runnable close) {
        HouseholdMember parent = birthParent.getValue();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("parent", parent == null ? Messages.text("life.born.parent.missing") : "");
        wrong.put("name", name().isEmpty() ? Messages.text("life.born.name.missing")
                : name().codePointCount(0, name().length()) > LONGEST_NAME ? Messages.text("resident.tooLong", LONGEST_NAME) : "");
        wrong.put("sex", birthSex.getValue() == null ? Messages.text("life.born.sex.missing") : "");
        wrong.put("day", HouseholdRules.complaint(birthDay.getValue(), parent == null ? null : parent.birthDate(), LocalDate.now(clock)));
        wrong.put("relation", birthRelation.getValue() == null ? Messages.text("resident.relation.missing")
                : birthRelation.getValue() == Relation.HEAD ? Messages.text("life.born.head") : "");
        wrong.values().removeIf(String::isEmpty);
        if (!errors.show(wrong)) {
            return;
        }
        Person child = Person.named(name()).withSex(birthSex.getValue()).withBirth(birthDay.getValue(), BirthPrecision.DAY);
        Relation relation = birthRelation.getValue();
        background.db(() -> register.born(child, parent, relation, category)).onSuccess(step -> {
            close.run();
            born.accept(step);
        }).start();
    }
}
