package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** Lets some of a household make their own, in this flat or another one. The head stays with the old one. */
public final class SplitController implements Form {

    private final Database database;
    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final View<HomeFieldsController> home;
    private final FieldErrors errors = new FieldErrors();
    private HouseholdFile household;
    private List<HouseholdMember> going = List.of();
    private LongConsumer changed = step -> {
    };

    @FXML
    private MemberRelationsView splitWho;
    @FXML
    private Label splitWhoError;
    @FXML
    private VBox splitPart;
    @FXML
    private ComboBox<HouseholdMember> splitHead;
    @FXML
    private MemberRelationsView splitRelations;
    @FXML
    private Label splitRelationsError;
    @FXML
    private DatePicker splitDay;
    @FXML
    private Label splitDayError;
    @FXML
    private CheckBox splitMoves;
    @FXML
    private VBox homePlace;
    @FXML
    private Label splitAlone;
    @FXML
    private Label splitPreview;

    public SplitController(Database database, Background background, Views views, HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.clock = clock;
        this.home = views.load(HomeFieldsController.class);
    }

    @FXML
    private void initialize() {
        Choices.named(splitHead, HouseholdMember::name);
        splitDay.setValue(LocalDate.now(clock));
        home.controller().placeOnly();
        homePlace.getChildren().setAll(home.root());
        homePlace.visibleProperty().bind(splitMoves.selectedProperty());
        homePlace.managedProperty().bind(homePlace.visibleProperty());
        splitPart.managedProperty().bind(splitPart.visibleProperty());
        splitPart.setVisible(false);
        errors.field("who", splitWho, splitWhoError).field("relations", splitRelations, splitRelationsError).field("day", splitDay, splitDayError);
        home.controller().tellIn(errors);
        splitWho.onChange(this::choose);
        splitRelations.onChange(this::preview);
        splitHead.valueProperty().addListener((observed, before, now) -> propose());
        splitDay.valueProperty().addListener((observed, before, now) -> preview());
        splitMoves.selectedProperty().addListener((observed, before, now) -> preview());
    }

    /** Begins with one of the household ticked, unless he is its head. */
    void begin(long id, long person, LongConsumer whenChanged) {
        changed = whenChanged;
        background.db(() -> database.read(daos -> new Known(HouseholdFile.read(daos, id, LocalDate.now(clock)),
                KnownHome.read(daos, null, null, null, LocalDate.now(clock))))).onSuccess(known -> {
                    household = known.household();
                    home.controller().fill(known.home());
                    splitAlone.setText(household.members().size() > 1 ? "" : Messages.text("life.split.alone"));
                    splitWho.choose(household.members().stream().filter(each -> each.relation() != Relation.HEAD).toList(), List.of(person),
                            LocalDate.now(clock));
                    choose();
                }).start();
    }

    private void choose() {
        List<Long> ticked = splitWho.ticked();
        going = household.members().stream().filter(each -> ticked.contains(each.personId())).toList();
        splitPart.setVisible(!going.isEmpty());
        HouseholdMember before = splitHead.getValue();
        splitHead.getItems().setAll(going);
        splitHead.setValue(going.contains(before) ? before : HouseholdRules.heir(going, LocalDate.now(clock)));
        propose();
    }

    private void propose() {
        if (splitHead.getValue() != null) {
            splitRelations.relate(going, HouseholdRules.proposed(going, splitHead.getValue().personId()), LocalDate.now(clock));
        }
        preview();
    }

    private void preview() {
        splitPreview.setText(going.isEmpty() || splitDay.getValue() == null || splitHead.getValue() == null ? ""
                : Messages.text("life.split.preview", splitDay.getValue().toString(),
                        String.join(Messages.text("life.and"), going.stream().map(HouseholdMember::name).toList()), household.name(),
                        splitHead.getValue().name()));
    }

    @Override
    public String title() {
        return Messages.label(LifeEvent.SPLIT);
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.split.act");
    }

    @Override
    public boolean dirty() {
        return splitMoves.isSelected();
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = splitDay.getValue();
        Map<Long, Relation> relations = splitRelations.relations();
        HomeForm place = home.controller().form();
        boolean moves = splitMoves.isSelected();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("who", going.isEmpty() ? Messages.text("life.who.missing") : "");
        wrong.put("relations", going.isEmpty() ? "" : HouseholdRules.complaint(relations));
        wrong.put("day", HouseholdRules.complaint(day, household.lastChange(), LocalDate.now(clock)));
        if (moves) {
            wrong.putAll(place.validate());
        }
        wrong.values().removeIf(String::isEmpty);
        if (errors.show(wrong)) {
            Long entrance = moves ? Long.valueOf(place.entrance.get().id()) : null;
            String room = place.bareRoom();
            background.db(() -> register.split(household.household().id(), relations, entrance, room, day)).onSuccess(step -> {
                close.run();
                changed.accept(step);
            }).start();
        }
    }

    private record Known(HouseholdFile household, KnownHome home) {
    }
}
