package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.time.LunarBirthday;
import org.jielin.common.time.LunarHabit;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
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
    private final Views views;
    private final Navigator navigator;
    private final ResidentRegister register;
    private final Function<Database, List<TimelineSource>> sources;
    private final List<Class<? extends ResidentPanel>> others;
    private final Function<String, Optional<String>> settings;
    private final Clock clock;
    private final PageActs acts;
    private final List<ResidentPanel> panels = new ArrayList<>();
    private long personId;
    private ResidentFile file;
    /** The record that this one was merged into; null when it was not. */
    private Long keptInstead;
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
    private MenuButton life;
    @FXML
    private MenuItem lifeIn;
    @FXML
    private MenuItem lifeOut;
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
    private VBox left;
    @FXML
    private VBox right;
    @FXML
    private TimelineView timeline;

    /**
     * @param sources what happened, as an access to the data sees it
     * @param others other features' parts of the page, below its own
     * @param settings the office's settings by name
     */
    public ResidentPageController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator,
            ResidentRegister register, Function<Database, List<TimelineSource>> sources, List<Class<? extends ResidentPanel>> others,
            Function<String, Optional<String>> settings, Clock clock) {
        this.database = database;
        this.background = background;
        this.views = views;
        this.navigator = navigator;
        this.register = register;
        this.sources = sources;
        this.others = others;
        this.settings = settings;
        this.clock = clock;
        this.acts = new PageActs(database, background, dialogs, views, navigator, this::load);
    }

    @FXML
    private void initialize() {
        deleted.managedProperty().bind(deleted.visibleProperty());
        openKept.managedProperty().bind(openKept.visibleProperty());
        doubtful.managedProperty().bind(doubtful.visibleProperty());
        delete.managedProperty().bind(delete.visibleProperty());
        edit.managedProperty().bind(edit.visibleProperty());
        life.managedProperty().bind(life.visibleProperty());
        List.of(scroll, edit, life, delete, deleted).forEach(node -> node.setVisible(false));
        unmasking = new Unmasking(database, background, add(left, ResidentFactsController.class).eye(), this::load);
        add(left, HouseholdPanelController.class);
        add(left, ContactPanelController.class);
        add(left, StayPanelController.class);
        add(right, TagPanelController.class);
        others.forEach(other -> add(right, other));
    }

    private <P extends ResidentPanel> P add(VBox column, Class<P> type) {
        View<P> view = views.load(type);
        column.getChildren().add(view.root());
        panels.add(view.controller());
        return view.controller();
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
        boolean open = unmasking.open();
        Database seen = open ? database : database.masked();
        background.db(() -> new Page(database.read(daos -> read(daos, wanted, open)),
                database.reader(PersonDao.class).keptInstead(wanted).orElse(null), sources.apply(seen).stream().flatMap(source -> source.of(wanted).stream()).toList())).onSuccess(this::fill).latestOnly(this).start();
    }

    private ResidentFile read(Daos daos, long wanted, boolean open) {
        LocalDate today = LocalDate.now(clock);
        Person person = daos.get(PersonDao.class).find(wanted);
        if (person == null) {
            throw new UserMessageException("access.outside");
        }
        List<Residence> residences = daos.get(ResidenceDao.class).of(wanted);
        Residence residence = register.current(residences);
        AddressDao addresses = daos.get(AddressDao.class);
        List<ResidentRow> unit = List.of();
        Set<DerivedTag> derived = Set.of();
        if (residence != null) {
            unit = daos.get(ResidentDao.class).rows(ResidentFilter.inUnit(residence.unitId()).on(today), MOST_MEMBERS);
            derived = DerivedTags.of(daos.get(HouseholdDao.class).presences(today, residence.unitId()), today, DerivedHabit.of(settings))
                    .getOrDefault(wanted, Set.of());
        }
        return new ResidentFile(person, residence, residence == null ? null : addresses.address(residence.unitId()), unit,
                daos.get(ContactDao.class).of(wanted), daos.get(TagDao.class).of(wanted), derived, daos.get(HouseholdDao.class).stays(wanted),
                residences.stream().map(each -> new Home(each, addresses.address(each.unitId()).full())).toList(),
                LunarBirthday.of(person.lunarBirthday()).map(kept -> kept.next(today, LunarHabit.of(settings))).orElse(null), open);
    }

    private void fill(Page page) {
        file = page.file();
        keptInstead = page.keptInstead();
        Person person = file.person();
        LocalDate today = LocalDate.now(clock);
        name.setText(person.called().isEmpty() ? person.name() : Messages.text("resident.name.called", person.name(), person.called()));
        about.setText(PersonWords.sexAndAge(person.sex(), person.birthDate(), person.diedOn() == null ? today : person.diedOn())
                + (person.diedOn() == null ? "" : " · " + Messages.text("resident.died", person.diedOn().toString())));
        List<Tag> holding = file.tags().stream().filter(tag -> tag.holds(today)).toList();
        tagMarks.getChildren().setAll(Stream.concat(holding.stream().map(tag -> ResidentSummaryView.tag(tag.label())),
                file.derived().stream().filter(each -> holding.stream().noneMatch(tag -> tag.label().contains(Messages.label(each))))
                        .map(ResidentSummaryView::derived)).toList());
        boolean gone = person.deletedAt() != null;
        deleted.setVisible(gone);
        deletedText.setText(gone ? Messages.text("resident.deleted", person.deletedAt().toLocalDate().toString(),
                person.deletedReason()) : "");
        openKept.setVisible(keptInstead != null);
        delete.setVisible(!gone);
        edit.setVisible(!gone);
        life.setVisible(!gone && person.diedOn() == null);
        lifeIn.setText(Messages.text(file.residence() == null ? "life.in.item" : "life.move.item"));
        lifeOut.setVisible(file.residence() != null);
        doubtful.setVisible(!person.idAsWritten().isEmpty());
        String complaint = unmasking.allowed() ? IdComplaint.of(person.idAsWritten()) : "";
        doubtful.setText(Messages.text("resident.id.explained", complaint.isEmpty() ? Messages.text("resident.id.marked") : complaint));
        panels.forEach(panel -> panel.show(file, acts));
        scroll.setVisible(true);
        timeline.show(page.entries(), navigator::open);
    }

    @FXML
    private void edit() {
        acts.form(ResidentEditController.class, form -> form.edit(personId, person -> acts.done("saved")));
    }

    @FXML
    private void moveIn() {
        acts.form(MoveInController.class, form -> form.moveIn(file, step -> acts.undoable(step, "life.done.MOVED_IN")));
    }

    @FXML
    private void moveOut() {
        acts.form(ResidentDepartController.class, form -> form.depart(file, Departure.MOVED_OUT, step -> acts.undoable(step, "life.done.MOVED_OUT")));
    }

    @FXML
    private void died() {
        acts.form(ResidentDepartController.class, form -> form.depart(file, Departure.DIED, step -> acts.undoable(step, "life.done.DIED")));
    }

    @FXML
    private void delete() {
        acts.form(ResidentDeleteController.class, form -> form.delete(file.person(), step -> acts.undoable(step, "resident.delete.done")));
    }

    @FXML
    @Override
    public void history() {
        if (file != null) {
            acts.open(new RecordHistoryPlace(file.person().name(), "person", personId));
        }
    }

    @FXML
    private void openKept() {
        acts.open(new ResidentPlace(keptInstead));
    }

    @FXML
    private void restore() {
        Person person = file.person();
        background.db(() -> {
            register.restore(person);
            return null;
        }).onSuccess(nothing -> acts.done("resident.restored")).start();
    }

    private record Page(ResidentFile file, Long keptInstead, List<TimelineEntry> entries) {
    }
}
