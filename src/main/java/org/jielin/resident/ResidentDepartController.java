package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records that people of a household move away, or that one of them died, and who is the head then. */
public final class ResidentDepartController implements Form {

    private static final int LONGEST_PLACE = 100;

    private final Database database;
    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private ResidentFile file;
    private HouseholdFile household;
    private Departure how;
    private List<HouseholdMember> shown = List.of();
    private List<String> tied = List.of();
    private LongConsumer departed = step -> {
    };

    @FXML
    private Label departText;
    @FXML
    private VBox whoPart;
    @FXML
    private CheckBox departAll;
    @FXML
    private MemberRelationsView departWho;
    @FXML
    private Label departWhoError;
    @FXML
    private DatePicker departDay;
    @FXML
    private Label departDayError;
    @FXML
    private VBox toPart;
    @FXML
    private TextField departTo;
    @FXML
    private Label departToError;
    @FXML
    private VBox heirPart;
    @FXML
    private ComboBox<HouseholdMember> heir;
    @FXML
    private MemberRelationsView remaining;
    @FXML
    private Label remainingError;
    @FXML
    private Label departPreview;

    public ResidentDepartController(Database database, Background background, HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Stream.of(whoPart, toPart, heirPart).forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        heirPart.setVisible(false);
        Choices.named(heir, HouseholdMember::name);
        errors.field("who", departWho, departWhoError).field("day", departDay, departDayError).field("to", departTo, departToError)
                .field("relations", remaining, remainingError);
        departAll.setOnAction(event -> departWho.tickAll(departAll.isSelected()));
        departWho.onChange(this::refresh);
        departDay.valueProperty().addListener((observed, before, now) -> refresh());
        heir.valueProperty().addListener((observed, before, now) -> propose());
        departTo.textProperty().addListener((observed, before, now) -> preview());
    }

    /** Begins with one person; of the household others can be ticked when people move away. */
    void depart(ResidentFile of, Departure departure, LongConsumer whenDeparted) {
        file = of;
        how = departure;
        departed = whenDeparted;
        departText.setText(Messages.text(how == Departure.DIED ? "resident.depart.text" : "life.out.text", of.person().name()));
        departDay.setValue(LocalDate.now(clock));
        whoPart.setVisible(false);
        toPart.setVisible(how == Departure.MOVED_OUT);
        background.db(() -> of.own().map(ResidentRow::householdId)
                .map(id -> database.read(daos -> HouseholdFile.read(daos, id, LocalDate.now(clock)))).orElse(null)).onSuccess(this::fill).start();
    }

    private void fill(HouseholdFile found) {
        household = found;
        if (found != null) {
            departWho.choose(found.members(), List.of(file.person().id()), LocalDate.now(clock));
            whoPart.setVisible(how == Departure.MOVED_OUT && found.members().size() > 1);
        }
        refresh();
    }

    private List<Long> leaving() {
        return whoPart.isVisible() ? departWho.ticked() : List.of(file.person().id());
    }

    /** Who remains when the head leaves; empty when nobody has to be the new head. */
    private List<HouseholdMember> headless() {
        return household == null || household.head() == null || !leaving().contains(household.head().personId()) ? List.of()
                : HouseholdRules.without(household.members(), leaving());
    }

    private void refresh() {
        if (file == null) {
            return;
        }
        List<HouseholdMember> left = headless();
        heirPart.setVisible(!left.isEmpty());
        if (!left.equals(shown)) {
            shown = left;
            heir.getItems().setAll(left);
            heir.setValue(HouseholdRules.heir(left, LocalDate.now(clock)));
            propose();
        }
        LocalDate day = departDay.getValue();
        if (day != null) {
            List<Long> people = leaving();
            background.db(() -> register.tied(people, how, day)).onSuccess(found -> {
                tied = found;
                preview();
            }).latestOnly(departPreview).start();
        }
        preview();
    }

    private void propose() {
        if (heir.getValue() != null) {
            remaining.relate(shown, HouseholdRules.proposed(shown, heir.getValue().personId()), LocalDate.now(clock));
        }
        preview();
    }

    private void preview() {
        if (departDay.getValue() == null || leaving().isEmpty()) {
            departPreview.setText("");
            return;
        }
        String who = household == null ? file.person().name() : String.join(Messages.text("life.and"), household.members().stream()
                .filter(each -> leaving().contains(each.personId())).map(HouseholdMember::name).toList());
        String to = text().isEmpty() ? "" : Messages.text("life.out.to", text());
        departPreview.setText(Stream.of(
                Messages.text(how == Departure.DIED ? "life.died.preview" : "life.out.preview", who, departDay.getValue().toString(), to),
                heirPart.isVisible() && heir.getValue() != null ? Messages.text("life.heir.preview", heir.getValue().name()) : "",
                household != null && leaving().size() == household.members().size() ? Messages.text("life.close.preview") : "",
                tied.isEmpty() ? "" : Messages.text("life.tied.preview", String.join(Messages.text("life.and"), tied)))
                .filter(part -> !part.isEmpty()).reduce((a, b) -> a + "\n" + b).orElse(""));
    }

    private String text() {
        return departTo.getText() == null ? "" : departTo.getText().strip();
    }

    @Override
    public String title() {
        return Messages.label(how);
    }

    @Override
    public String acceptLabel() {
        return Messages.text(how == Departure.DIED ? "life.died.act" : "life.out.act");
    }

    @Override
    public boolean dirty() {
        return !text().isEmpty();
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = departDay.getValue();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (leaving().isEmpty()) {
            wrong.put("who", Messages.text("life.who.missing"));
        }
        wrong.put("day", HouseholdRules.complaint(day, earliest(), LocalDate.now(clock)));
        wrong.put("to", text().length() > LONGEST_PLACE ? Messages.text("resident.tooLong", LONGEST_PLACE) : "");
        wrong.put("relations", heirPart.isVisible() ? HouseholdRules.complaint(remaining.relations()) : "");
        wrong.values().removeIf(String::isEmpty);
        if (!errors.show(wrong)) {
            return;
        }
        Set<Long> people = new HashSet<>(leaving());
        Map<Long, Relation> relations = heirPart.isVisible() ? remaining.relations() : Map.of();
        String to = text();
        background.db(() -> register.left(database.read(daos -> people.stream().map(daos.get(PersonDao.class)::find).toList()), how, day, to, relations))
                .onSuccess(step -> {
                    close.run();
                    departed.accept(step);
                }).start();
    }

    /** Nobody dies before birth or moves out before moving in; a new head comes after what the household went through. */
    private LocalDate earliest() {
        Stream<LocalDate> days = how == Departure.DIED ? Stream.of(file.person().birthDate()) : Stream.of(file.residence().since());
        Stream<LocalDate> members = household == null ? Stream.of() : household.members().stream()
                .filter(each -> leaving().contains(each.personId())).map(HouseholdMember::since);
        Stream<LocalDate> all = heirPart.isVisible() ? Stream.of(household.lastChange()) : Stream.of();
        return Stream.of(days, members, all).flatMap(each -> each).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
