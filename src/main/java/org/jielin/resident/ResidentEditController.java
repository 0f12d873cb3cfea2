package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.text.WrittenId;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** Enters a resident or changes what is known of one. */
public final class ResidentEditController implements Form {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final ResidentRegister register;
    private final KnownAlready recognition;
    private final Navigator navigator;
    private final Clock clock;
    private final View<HomeFieldsController> home;
    private final ResidentForm form;
    private final FieldErrors errors = new FieldErrors();
    private LongConsumer saved = person -> {
    };
    private Known known;

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
    private TextField lunar;
    @FXML
    private Label lunarError;
    @FXML
    private VBox homePlace;
    @FXML
    private VBox mobileField;
    @FXML
    private VBox landlineField;
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

    public ResidentEditController(Database database, Background background, Dialogs dialogs, Views views, ResidentRegister register,
            KnownAlready recognition, Navigator navigator, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.register = register;
        this.recognition = recognition;
        this.navigator = navigator;
        this.clock = clock;
        this.home = views.load(HomeFieldsController.class);
        this.form = new ResidentForm(home.controller().form(), clock);
    }

    @FXML
    private void initialize() {
        homePlace.getChildren().setAll(home.root());
        home.controller().beside(mobileField, landlineField);
        Choices.labelled(sex, Sex.values());
        name.textProperty().bindBidirectional(form.name);
        called.textProperty().bindBidirectional(form.called);
        formerName.textProperty().bindBidirectional(form.formerName);
        idNumber.textProperty().bindBidirectional(form.idNumber);
        keepDoubtful.selectedProperty().bindBidirectional(form.keepDoubtful);
        sex.valueProperty().bindBidirectional(form.sex);
        birth.textProperty().bindBidirectional(form.birth);
        lunar.textProperty().bindBidirectional(form.lunar);
        mobile.textProperty().bindBidirectional(form.mobile);
        landline.textProperty().bindBidirectional(form.landline);
        note.textProperty().bindBidirectional(form.note);
        errors.field("name", name, nameError).field("called", called, calledError).field("formerName", formerName, formerNameError)
                .field("idNumber", idNumber, idNumberError).field("sex", sex, sexError).field("birth", birth, birthError)
                .field("lunar", lunar, lunarError);
        home.controller().tellIn(errors);
        errors.field("mobile", mobile, mobileError).field("landline", landline, landlineError).field("note", note, noteError);
        idNumber.textProperty().addListener((observed, before, now) -> form.fillFromId());
        idNumber.focusedProperty().addListener((observed, before, now) -> leftIdNumber(now));
        Stream.of(form.name, form.birth, form.idNumber, home.controller().form().room, form.mobile, form.landline)
                .forEach(text -> text.addListener((observed, before, now) -> recognise()));
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
        Residence residence = person == null ? null : register.current(daos.get(ResidenceDao.class).of(person));
        List<Membership> memberships = person == null ? List.of() : daos.get(HouseholdDao.class).openMembershipsOf(person);
        return new Known(person == null ? null : daos.get(PersonDao.class).find(person),
                KnownHome.read(daos, residence, memberships.isEmpty() ? null : memberships.getLast(), wantedUnit, LocalDate.now(clock)),
                person == null ? List.of() : daos.get(ContactDao.class).of(person));
    }

    private void fill(Known data) {
        known = data;
        if (data.person() != null) {
            form.load(data.person(), data.home().residence() != null);
        }
        home.controller().fill(data.home());
        mobile.setText(firstNumber(data.contacts(), ContactKind.MOBILE));
        landline.setText(firstNumber(data.contacts(), ContactKind.LANDLINE));
        form.markSaved();
    }

    private static String firstNumber(List<Contact> contacts, ContactKind kind) {
        return contacts.stream().filter(contact -> contact.kind() == kind).map(Contact::number).findFirst().orElse("");
    }

    private void recognise() {
        if (known != null && form.dirty()) {
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
        String number = WrittenId.normal(form.idNumber.get());
        if (focused || number.isEmpty() || form.keepDoubtful.get()) {
            return;
        }
        idNumberError.setText(IdComplaint.of(number));
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

    private record Known(Person person, KnownHome home, List<Contact> contacts) {
    }
}
