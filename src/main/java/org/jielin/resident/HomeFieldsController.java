package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.AddressDao.HouseholdChoice;

/** The fields of a form that tell where somebody lives, in whose household, and as what. */
public final class HomeFieldsController {

    private final Database database;
    private final Background background;
    private final Clock clock;
    private final HomeForm form = new HomeForm();
    private KnownHome known;
    private boolean filling;
    private boolean placeOnly;

    @FXML
    private VBox categoryPart;
    @FXML
    private HBox householdPart;
    @FXML
    private ComboBox<Choice> estate;
    @FXML
    private ComboBox<Choice> entrance;
    @FXML
    private Label entranceError;
    @FXML
    private ComboBox<String> room;
    @FXML
    private Label roomError;
    @FXML
    private CheckBox correction;
    @FXML
    private ComboBox<HouseholdChoice> household;
    @FXML
    private RelationChoiceView relation;
    @FXML
    private Label relationError;
    @FXML
    private ComboBox<ResidenceCategory> category;

    public HomeFieldsController(Database database, Background background, Clock clock) {
        this.database = database;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(category, ResidenceCategory.values());
        Choices.named(estate, Choice::name);
        Choices.named(entrance, Choice::name);
        Choices.named(household, HomeFieldsController::householdName);
        household.setPromptText(Messages.text("resident.household.new"));
        entrance.valueProperty().bindBidirectional(form.entrance);
        room.getEditor().textProperty().bindBidirectional(form.room);
        correction.selectedProperty().bindBidirectional(form.correction);
        household.valueProperty().bindBidirectional(form.household);
        relation.valueProperty().bindBidirectional(form.relation);
        category.valueProperty().bindBidirectional(form.category);
        estate.valueProperty().addListener((observed, before, now) -> chooseEstate(now));
        entrance.valueProperty().addListener((observed, before, now) -> chooseEntrance(now));
        room.getEditor().textProperty().addListener((observed, before, now) -> chooseRoom());
        correction.setVisible(false);
        correction.managedProperty().bind(correction.visibleProperty());
    }

    HomeForm form() {
        return form;
    }

    /** Asks for the flat alone: who lives there with whom is told elsewhere in the form. */
    void placeOnly() {
        placeOnly = true;
        form.relation.set(Relation.HEAD);
        categoryPart.setVisible(false);
        householdPart.setVisible(false);
        householdPart.setManaged(false);
    }

    /** More fields at the end of the line of the household. */
    void beside(Node... fields) {
        householdPart.getChildren().addAll(fields);
    }

    /** Puts the messages of {@link HomeForm#validate} under these fields. */
    void tellIn(FieldErrors errors) {
        errors.field("entrance", entrance, entranceError).field("room", room, roomError).field("relation", relation, relationError);
    }

    static String householdName(HouseholdChoice choice) {
        return choice.head() != null ? Messages.text("resident.household.head", choice.head(), choice.members())
                : Messages.text("resident.household.of", choice.somebody(), choice.members());
    }

    /** Begins with what is known. */
    void fill(KnownHome data) {
        filling = true;
        known = data;
        estate.getItems().setAll(data.estates());
        estate.setValue(byId(data.estates(), data.estateId() == null && data.estates().size() == 1
                ? Long.valueOf(data.estates().getFirst().id()) : data.estateId()));
        entrance.getItems().setAll(data.entrances());
        entrance.setValue(byId(data.entrances(), data.entranceId()));
        room.getItems().setAll(data.rooms().stream().map(Choice::name).toList());
        Choice itsRoom = byId(data.rooms(), data.unitId());
        room.getEditor().setText(itsRoom == null ? "" : itsRoom.name());
        showHouseholds(data.households());
        if (data.membership() != null) {
            household.setValue(data.households().stream().filter(each -> each.id() == data.membership().householdId()).findFirst()
                    .orElse(null));
            relation.setValue(data.membership().relationToHead());
        }
        if (data.residence() != null) {
            category.setValue(data.residence().category());
        }
        filling = false;
        if (data.entranceId() == null && estate.getValue() != null) {
            chooseEstate(estate.getValue());
        }
    }

    private static Choice byId(List<Choice> choices, Long id) {
        return choices.stream().filter(choice -> Objects.equals(choice.id(), id)).findFirst().orElse(null);
    }

    private void chooseEstate(Choice chosen) {
        if (!filling && chosen != null) {
            background.db(() -> database.reader(AddressDao.class).entrances(chosen.id())).onSuccess(found -> {
                entrance.getItems().setAll(found);
                entrance.setValue(null);
            }).latestOnly(estate).start();
        }
    }

    private void chooseEntrance(Choice chosen) {
        if (filling) {
            return;
        }
        if (chosen == null) {
            room.getItems().clear();
            chooseRoom();
            return;
        }
        background.db(() -> database.reader(AddressDao.class).rooms(chosen.id())).onSuccess(found -> {
            room.getItems().setAll(found.stream().map(Choice::name).toList());
            chooseRoom();
        }).latestOnly(entrance).start();
    }

    private void chooseRoom() {
        if (filling) {
            return;
        }
        Choice door = entrance.getValue();
        String wanted = form.bareRoom();
        background.db(() -> database.read(daos -> {
            Long unit = door == null ? null : daos.get(AddressDao.class).unit(door.id(), wanted).orElse(null);
            return new Room(unit, unit == null ? List.of() : daos.get(AddressDao.class).households(unit, LocalDate.now(clock)));
        })).onSuccess(this::showRoom).latestOnly(room).start();
    }

    private void showRoom(Room found) {
        showHouseholds(found.households());
        boolean moved = known != null && known.residence() != null && !Objects.equals(found.unit(), known.residence().unitId());
        correction.setVisible(moved);
        if (!moved) {
            correction.setSelected(false);
        }
    }

    /** Whoever comes to a household that exists most often joins it; the clerk says otherwise. */
    private void showHouseholds(List<HouseholdChoice> choices) {
        if (placeOnly) {
            return;
        }
        HouseholdChoice before = household.getValue();
        List<HouseholdChoice> all = new ArrayList<>(choices);
        all.add(null);
        household.getItems().setAll(all);
        household.setValue(before != null && choices.contains(before) ? before : choices.isEmpty() ? null : choices.getFirst());
        if (choices.isEmpty() && relation.getValue() == null) {
            relation.setValue(Relation.HEAD);
        } else if (!choices.isEmpty() && known != null && known.membership() == null && relation.getValue() == Relation.HEAD) {
            relation.setValue(null);
        }
    }

    private record Room(Long unit, List<HouseholdChoice> households) {
    }
}
