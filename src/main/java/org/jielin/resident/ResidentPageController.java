package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.time.Ages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.Unmasking;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** One person: who it is, with whom they live, whom to call, and all that happened. */
public final class ResidentPageController implements Shows<ResidentPlace>, ListScreen {

    private static final int MOST_MEMBERS = 100;

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final ResidentRegister register;
    private final Function<Database, List<TimelineSource>> sources;
    private final Clock clock;
    private long personId;
    private Page page;
    private Unmasking unmasking;

    @FXML
    private ScrollPane scroll;
    @FXML
    private Label name;
    @FXML
    private Label about;
    @FXML
    private FlowPane tagMarks;
    @FXML
    private Button edit;
    @FXML
    private Button depart;
    @FXML
    private Button delete;
    @FXML
    private HBox deleted;
    @FXML
    private Label deletedText;
    @FXML
    private Button openKept;
    @FXML
    private Label doubtful;
    @FXML
    private Label birth;
    @FXML
    private Label idNumber;
    @FXML
    private ToggleButton unmask;
    @FXML
    private Label address;
    @FXML
    private Label category;
    @FXML
    private Label relation;
    @FXML
    private Label formerName;
    @FXML
    private Label note;
    @FXML
    private FactsView members;
    @FXML
    private FactsView contacts;
    @FXML
    private FactsView tags;
    @FXML
    private TimelineView timeline;

    /** @param sources what happened, as an access to the data sees it */
    public ResidentPageController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator,
            ResidentRegister register, Function<Database, List<TimelineSource>> sources, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.register = register;
        this.sources = sources;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        deleted.managedProperty().bind(deleted.visibleProperty());
        openKept.managedProperty().bind(openKept.visibleProperty());
        doubtful.managedProperty().bind(doubtful.visibleProperty());
        delete.managedProperty().bind(delete.visibleProperty());
        edit.managedProperty().bind(edit.visibleProperty());
        depart.managedProperty().bind(depart.visibleProperty());
        unmasking = new Unmasking(database, background, unmask, this::load);
    }

    @Override
    public void show(ResidentPlace destination) {
        if (personId != destination.personId()) {
            personId = destination.personId();
            scroll.setVvalue(0);
        }
        unmasking.of("person", personId, "person.id_number", "person.note", "contact.number", "visit.note");
        load();
    }

    private void load() {
        long wanted = personId;
        Database seen = unmasking.open() ? database : database.masked();
        background.db(() -> new Page(database.read(daos -> facts(daos, wanted)),
                sources.apply(seen).stream().flatMap(source -> source.of(wanted).stream()).toList())).onSuccess(this::fill).latestOnly(this).start();
    }

    private Facts facts(Daos daos, long wanted) {
        Residence residence = register.current(daos.get(ResidenceDao.class).of(wanted));
        List<ResidentRow> unit = residence == null ? List.of() : daos.get(ResidentDao.class)
                .rows(ResidentFilter.inUnit(residence.unitId()).on(LocalDate.now(clock)), MOST_MEMBERS);
        Person person = daos.get(PersonDao.class).find(wanted);
        if (person == null) {
            throw new UserMessageException("access.outside");
        }
        return new Facts(person, residence,
                residence == null ? null : daos.get(AddressDao.class).address(residence.unitId()), unit,
                daos.get(ContactDao.class).of(wanted), daos.get(TagDao.class).of(wanted),
                daos.get(PersonDao.class).keptInstead(wanted).orElse(null));
    }

    private void fill(Page read) {
        page = read;
        Facts facts = read.facts();
        Person person = facts.person();
        LocalDate today = LocalDate.now(clock);
        name.setText(person.called().isEmpty() ? person.name() : Messages.text("resident.name.called", person.name(), person.called()));
        about.setText(PersonWords.sexAndAge(person.sex(), person.birthDate(), person.diedOn() == null ? today : person.diedOn())
                + (person.diedOn() == null ? "" : " · " + Messages.text("resident.died", person.diedOn().toString())));
        tagMarks.getChildren().setAll(facts.tags().stream().filter(tag -> holds(tag, today))
                .map(tag -> ResidentSummaryView.tag(tag.label())).toList());
        birth.setText(orNone(birthWithPrecision(person)));
        address.setText(facts.address() == null ? Messages.text("resident.address.none") : facts.address().full());
        category.setText(facts.residence() == null ? Messages.text("resident.none") : Messages.label(facts.residence().category()));
        relation.setText(facts.own().map(row -> row.head() == null || row.relation() == Relation.HEAD ? Messages.label(row.relation())
                : Messages.text("resident.relation.to", row.head(), Messages.label(row.relation()))).filter(text -> !text.isEmpty())
                .orElse(Messages.text("resident.none")));
        formerName.setText(orNone(person.formerName()));
        boolean gone = person.deletedAt() != null;
        deleted.setVisible(gone);
        deletedText.setText(gone ? Messages.text("resident.deleted", person.deletedAt().toLocalDate().toString(),
                person.deletedReason()) : "");
        openKept.setVisible(facts.keptInstead() != null);
        delete.setVisible(!gone);
        edit.setVisible(!gone);
        depart.setVisible(!gone && person.diedOn() == null && facts.residence() != null);
        doubtful.setVisible(!person.idAsWritten().isEmpty());
        String complaint = unmasking.allowed() ? IdCheck.complaint(person.idAsWritten()) : "";
        doubtful.setText(Messages.text("resident.id.explained", complaint.isEmpty() ? Messages.text("resident.id.marked") : complaint));
        members.show(facts.household().map(row -> member(row, today)).toList(), "resident.members.none");
        tags.show(facts.tags().stream().map(tag -> tagLine(tag, today)).toList(), "resident.tags.none");
        timeline.show(read.entries(), navigator::open);
        showPrivate();
    }

    private boolean may(Right right) {
        return database.access().may(right);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Messages.text("resident.none") : text;
    }

    private static String birthWithPrecision(Person person) {
        String text = PersonWords.birth(person.birthDate(), person.birthPrecision());
        return person.birthDate() == null || person.birthPrecision() == BirthPrecision.DAY ? text
                : Messages.text("resident.birth.partly", text, Messages.label(person.birthPrecision()));
    }

    private static boolean holds(Tag tag, LocalDate day) {
        return (tag.since() == null || !tag.since().isAfter(day)) && (tag.until() == null || !tag.until().isBefore(day));
    }

    /** Numbers and notes are hidden until they are asked for, and hidden again for the next person. */
    private void showPrivate() {
        if (page == null) {
            return;
        }
        Person person = page.facts().person();
        boolean open = unmasking.open();
        String number = person.idNumber() == null ? person.idAsWritten() : person.idNumber();
        String shown = open ? number : Masking.idNumber(number);
        idNumber.setText(orNone(person.idAsWritten().isEmpty() ? shown : Messages.text("resident.id.doubtful", shown)));
        note.setText(person.note().isEmpty() || open ? orNone(person.note()) : Messages.text("resident.note.hidden"));
        contacts.show(page.facts().contacts().stream().map(contact -> contactLine(contact, open)).toList(), "resident.contacts.none");
    }

    private Node member(ResidentRow row, LocalDate today) {
        Integer age = Ages.on(row.birthDate(), today);
        return FactsView.line(Messages.label(row.relation()), row.name(), Stream.of(Messages.label(row.sex()),
                age == null ? "" : Messages.text("resident.age", age), String.join(" ", row.tagList()))
                .filter(text -> !text.isEmpty()).reduce((a, b) -> a + " · " + b).orElse(""),
                FactsView.act("member" + row.id(), "resident.open", () -> navigator.open(new ResidentPlace(row.id()))));
    }

    private Node contactLine(Contact contact, boolean open) {
        boolean emergency = contact.kind() == ContactKind.EMERGENCY;
        String hint = Stream.of(contact.name(), contact.relation(), emergency ? Messages.text("contact.order.nth", contact.callOrder())
                : "")
                .filter(text -> !text.isEmpty()).reduce((a, b) -> a + " · " + b).orElse("");
        Button[] acts = !may(Right.EDIT_RESIDENTS) ? new Button[0]
                : new Button[] {FactsView.act("contactEdit" + contact.id(), "resident.edit", () -> editContact(contact)),
                    FactsView.act("contactRemove" + contact.id(), "contact.remove", () -> removeContact(contact))};
        return FactsView.line(Messages.label(contact.kind()), open ? contact.number() : Masking.phone(contact.number()), hint, acts);
    }

    private Node tagLine(Tag tag, LocalDate today) {
        String days = tag.until() != null ? Messages.text("tag.days", tag.since() == null ? "" : tag.since().toString(), tag.until()
                .toString())
                : tag.since() != null ? Messages.text("tag.from", tag.since().toString()) : "";
        String hint = Stream.of(days, tag.evidence()).filter(text -> !text.isEmpty()).reduce((a, b) -> a + " · " + b).orElse("");
        return tag.until() == null && may(Right.EDIT_RESIDENTS)
                ? FactsView.line(tag.label(), "", hint, FactsView.act("tagEnd" + tag.id(), "tag.end", () -> endTag(tag)))
                : FactsView.line(tag.label(), "", holds(tag, today) ? hint : Messages.text("tag.ended", hint));
    }

    @FXML
    private void edit() {
        form(ResidentEditController.class, controller -> controller.edit(personId, person -> done("saved")));
    }

    @FXML
    private void addContact() {
        form(ContactEditController.class, controller -> controller.add(personId, page.facts().nextCallOrder(), () -> done("saved")));
    }

    private void editContact(Contact contact) {
        form(ContactEditController.class, controller -> controller.edit(contact, () -> done("saved")));
    }

    private void removeContact(Contact contact) {
        act(() -> register.removeContact(contact, page.facts().person().name()), "contact.removed");
    }

    @FXML
    private void addTag() {
        form(TagEditController.class, controller -> controller.add(personId, page.facts().person().name(), () -> done("saved")));
    }

    private void endTag(Tag tag) {
        form(TagEndController.class, controller -> controller.end(tag, page.facts().person().name(), step -> undoable(step,
                "tag.end.done")));
    }

    @FXML
    private void depart() {
        form(ResidentDepartController.class, controller -> controller.depart(page.facts().person(), page.facts().residence().since(),
                step -> undoable(step, "saved")));
    }

    @FXML
    private void delete() {
        form(ResidentDeleteController.class,
                controller -> controller.delete(page.facts().person(), step -> undoable(step, "resident.delete.done")));
    }

    @FXML
    @Override
    public void history() {
        if (page != null) {
            navigator.open(new RecordHistoryPlace(page.facts().person().name(), "person", personId));
        }
    }

    @FXML
    private void openKept() {
        navigator.open(new ResidentPlace(page.facts().keptInstead()));
    }

    @FXML
    private void restore() {
        Person person = page.facts().person();
        background.db(() -> {
            register.restore(person);
            return null;
        }).onSuccess(nothing -> done("resident.restored")).start();
    }

    private <C extends Form> void form(Class<C> type, Consumer<C> begin) {
        if (page != null) {
            View<C> view = views.load(type);
            begin.accept(view.controller());
            dialogs.form(view);
        }
    }

    private void done(String key) {
        dialogs.toast(Messages.text(key));
        load();
    }

    private void act(Supplier<Long> work, String key) {
        background.db(work::get).onSuccess(step -> undoable(step, key)).start();
    }

    private void undoable(long step, String key) {
        dialogs.toast(Messages.text(key), Messages.text("undo"), () -> background.db(() -> {
            register.undo(step);
            return null;
        }).onSuccess(nothing -> done("undone")).start());
        load();
    }

    private record Page(Facts facts, List<TimelineEntry> entries) {
    }

    /** @param keptInstead the record that this one was merged into */
    private record Facts(Person person, Residence residence, Address address, List<ResidentRow> unit, List<Contact> contacts,
            List<Tag> tags, Long keptInstead) {

        Optional<ResidentRow> own() {
            return unit.stream().filter(row -> row.id() == person.id()).findFirst();
        }

        /** The others of this person's household. */
        Stream<ResidentRow> household() {
            Long household = own().map(ResidentRow::householdId).orElse(null);
            return unit.stream().filter(row -> household != null && household.equals(row.householdId()) && row.id() != person.id());
        }

        int nextCallOrder() {
            return 1 + (int) contacts.stream().filter(contact -> contact.kind() == ContactKind.EMERGENCY).count();
        }
    }
}
