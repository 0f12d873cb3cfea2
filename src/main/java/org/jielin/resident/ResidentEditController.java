package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.Navigator;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.AddressDao.HouseholdChoice;

/** Enters a resident or changes what is known of one. */
public final class ResidentEditController implements Form {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final ResidentRegister register;
    private final KnownAlready recognition;
    private final Navigator navigator;
    private final Clock clock;
    private final ResidentForm form;
    private final FieldErrors errors = new FieldErrors();
    private LongConsumer saved = person -> {
    };
    private Known known;
    private boolean filling;

    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private TextField called;
    @FXML
    private Label calledError;
    @FXML
    private TextField formerName;
    @FXML
    private Label formerNameError;
    @FXML
    private KnownAlreadyView knownAlready;
    @FXML
    private TextField idNumber;
    @FXML
    private Label idNumberError;
    @FXML
    private CheckBox keepDoubtful;
    @FXML
    private ComboBox<Sex> sex;
    @FXML
    private Label sexError;
    @FXML
    private TextField birth;
    @FXML
    private Label birthError;
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
    private ComboBox<Relation> relation;
    @FXML
    private Label relationError;
    @FXML
    private ComboBox<ResidenceCategory> category;
    @FXML
    private TextField mobile;
    @FXML
    private Label mobileError;
    @FXML
    private TextField landline;
    @FXML
    private Label landlineError;
    @FXML
    private TextArea note;
    @FXML
    private Label noteError;

    public ResidentEditController(Database database, Background background, Dialogs dialogs, ResidentRegister register, KnownAlready recognition,
            Navigator navigator, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.register = register;
        this.recognition = recognition;
        this.navigator = navigator;
        this.clock = clock;
        this.form = new ResidentForm(clock);
    }

    @FXML
    private void initialize() {
        Choices.labelled(sex, Sex.values());
        Choices.labelled(relation, Relation.values());
        Choices.labelled(category, ResidenceCategory.values());
        Choices.named(estate, Choice::name);
        Choices.named(entrance, Choice::name);
        Choices.named(household, ResidentEditController::householdName);
        household.setPromptText(Messages.text("resident.household.new"));
        name.textProperty().bindBidirectional(form.name);
        called.textProperty().bindBidirectional(form.called);
        formerName.textProperty().bindBidirectional(form.formerName);
        idNumber.textProperty().bindBidirectional(form.idNumber);
        keepDoubtful.selectedProperty().bindBidirectional(form.keepDoubtful);
        sex.valueProperty().bindBidirectional(form.sex);
        birth.textProperty().bindBidirectional(form.birth);
        entrance.valueProperty().bindBidirectional(form.entrance);
        room.getEditor().textProperty().bindBidirectional(form.room);
        correction.selectedProperty().bindBidirectional(form.correction);
        household.valueProperty().bindBidirectional(form.household);
        relation.valueProperty().bindBidirectional(form.relation);
        category.valueProperty().bindBidirectional(form.category);
        mobile.textProperty().bindBidirectional(form.mobile);
        landline.textProperty().bindBidirectional(form.landline);
        note.textProperty().bindBidirectional(form.note);
        errors.field("name", name, nameError).field("called", called, calledError).field("formerName", formerName, formerNameError)
                .field("idNumber", idNumber, idNumberError).field("sex", sex, sexError).field("birth", birth, birthError)
                .field("entrance", entrance, entranceError).field("room", room, roomError).field("relation", relation, relationError)
                .field("mobile", mobile, mobileError).field("landline", landline, landlineError).field("note", note, noteError);
        idNumber.textProperty().addListener((observed, before, now) -> form.fillFromId());
        idNumber.focusedProperty().addListener((observed, before, now) -> leftIdNumber(now));
        estate.valueProperty().addListener((observed, before, now) -> chooseEstate(now));
        entrance.valueProperty().addListener((observed, before, now) -> chooseEntrance(now));
        room.getEditor().textProperty().addListener((observed, before, now) -> chooseRoom());
        Stream.of(form.name, form.birth, form.idNumber, form.room, form.mobile, form.landline)
                .forEach(text -> text.addListener((observed, before, now) -> recognise()));
        correction.setVisible(false);
        correction.managedProperty().bind(correction.visibleProperty());
    }

    private static String householdName(HouseholdChoice choice) {
        return choice.head() != null ? Messages.text("resident.household.head", choice.head(), choice.members())
                : Messages.text("resident.household.of", choice.somebody(), choice.members());
    }

    /** A new resident, of a unit when one is given; {@code whenSaved} gets the id after the form has closed. */
    void add(Long unit, LongConsumer whenSaved) {
        start(null, unit, whenSaved);
    }

    void edit(long person, LongConsumer whenSaved) {
        start(person, null, whenSaved);
    }

    private void start(Long person, Long unit, LongConsumer whenSaved) {
        saved = whenSaved;
        background.db(() -> {
            if (person != null) {
                database.seen("person", person, "person.id_number", "person.note", "contact.number");
            }
            return database.read(daos -> read(daos, person, unit));
        }).onSuccess(this::fill).start();
    }

    private Known read(Daos daos, Long person, Long wantedUnit) {
        AddressDao addresses = daos.get(AddressDao.class);
        Residence residence = person == null ? null : register.current(daos.get(ResidenceDao.class).of(person));
        List<Membership> memberships = person == null ? List.of() : daos.get(HouseholdDao.class).openMembershipsOf(person);
        Long unit = residence == null ? wantedUnit : Long.valueOf(residence.unitId());
        Long itsEntrance = unit == null ? null : Long.valueOf(addresses.entranceOf(unit));
        Long itsEstate = itsEntrance == null ? null : Long.valueOf(addresses.estateOf(itsEntrance));
        return new Known(person == null ? null : daos.get(PersonDao.class).find(person), residence,
                memberships.isEmpty() ? null : memberships.getLast(), addresses.estates(), itsEstate,
                itsEstate == null ? List.of() : addresses.entrances(itsEstate), itsEntrance,
                itsEntrance == null ? List.of() : addresses.rooms(itsEntrance), unit,
                unit == null ? List.of() : addresses.households(unit, LocalDate.now(clock)),
                person == null ? List.of() : daos.get(ContactDao.class).of(person));
    }

    private void fill(Known data) {
        filling = true;
        known = data;
        estate.getItems().setAll(data.estates());
        if (data.person() != null) {
            form.load(data.person(), data.residence() != null);
        }
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
        mobile.setText(firstNumber(data.contacts(), ContactKind.MOBILE));
        landline.setText(firstNumber(data.contacts(), ContactKind.LANDLINE));
        form.markSaved();
        filling = false;
        if (data.entranceId() == null && estate.getValue() != null) {
            chooseEstate(estate.getValue());
        }
    }

    private static Choice byId(List<Choice> choices, Long id) {
        return choices.stream().filter(choice -> Objects.equals(choice.id(), id)).findFirst().orElse(null);
    }

    private static String firstNumber(List<Contact> contacts, ContactKind kind) {
        return contacts.stream().filter(contact -> contact.kind() == kind).map(Contact::number).findFirst().orElse("");
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
        String wanted = form.toRecord().room();
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
        HouseholdChoice before = household.getValue();
        List<HouseholdChoice> all = new ArrayList<>(choices);
        all.add(null);
        household.getItems().setAll(all);
        household.setValue(before != null && choices.contains(before) ? before : choices.isEmpty() ? null : choices.getFirst());
        if (choices.isEmpty() && relation.getValue() == null) {
            relation.setValue(Relation.HEAD);
        } else if (!choices.isEmpty() && known != null && known.person() == null && relation.getValue() == Relation.HEAD) {
            relation.setValue(null);
        }
    }

    private void recognise() {
        if (!filling) {
            ResidentDraft draft = form.toRecord();
            background.db(() -> recognition.of(draft)).onSuccess(people -> knownAlready.show(people, this::openKnown)).latestOnly(knownAlready).start();
        }
    }

    private void openKnown(long person) {
        dialogs.confirm(Messages.text("dialog.discard.title"), Messages.text("resident.knownAlready.leave"), Messages.text("resident.knownAlready.open"),
                () -> {
                    dialogs.closeAll();
                    navigator.open(new ResidentPlace(person));
                });
    }

    private void leftIdNumber(boolean focused) {
        String number = IdCheck.normal(form.idNumber.get());
        if (focused || number.isEmpty() || form.keepDoubtful.get()) {
            return;
        }
        idNumberError.setText(IdCheck.complaint(number));
        form.checkedId().map(IdNumber::text).ifPresent(checked -> background
                .db(() -> database.reader(PersonDao.class).withIdNumber(checked)).onSuccess(found -> found
                        .filter(other -> known == null || known.person() == null || other.id() != known.person().id())
                        .ifPresent(other -> idNumberError.setText(Messages.text(
                                other.deletedAt() == null ? "resident.id.known" : "resident.id.deleted", other.name()))))
                .latestOnly(idNumber).start());
    }

    @Override
    public String title() {
        return Messages.text("resident.form.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (!errors.show(form.validate())) {
            return;
        }
        ResidentDraft draft = form.toRecord();
        background.db(() -> register.sameNameInRoom(draft)).onSuccess(twin -> {
            if (twin) {
                dialogs.confirm(Messages.text("resident.twin.title"), Messages.text("resident.twin.text", draft.person().name()),
                        Messages.text("resident.twin.save"), () -> save(draft, close));
            } else {
                save(draft, close);
            }
        }).start();
    }

    private void save(ResidentDraft draft, Runnable close) {
        background.db(() -> register.save(draft)).onSuccess(person -> {
            close.run();
            saved.accept(person);
        }).onError(this::refused).start();
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException mendable && mendable.key().startsWith("resident.id.")) {
            errors.show(Map.of("idNumber", mendable.getMessage()));
        } else {
            dialogs.error(failure);
        }
    }

    private record Known(Person person, Residence residence, Membership membership, List<Choice> estates, Long estateId,
            List<Choice> entrances, Long entranceId, List<Choice> rooms, Long unitId, List<HouseholdChoice> households,
            List<Contact> contacts) {
    }

    private record Room(Long unit, List<HouseholdChoice> households) {
    }
}
