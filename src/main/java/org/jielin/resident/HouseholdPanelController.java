package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;

/** The household of a person as of a day, on his page, and what can happen to it. */
public final class HouseholdPanelController implements ResidentPanel {

    private final Database database;
    private final Background background;
    private final Clock clock;
    private ResidentFile file;
    private PageActs acts;

    @FXML
    private MenuButton householdActs;
    @FXML
    private MenuItem householdFound;
    @FXML
    private MenuItem householdBirth;
    @FXML
    private MenuItem householdHead;
    @FXML
    private MenuItem householdSplit;
    @FXML
    private MenuItem householdMerge;
    @FXML
    private DatePicker householdDay;
    @FXML
    private Label householdName;
    @FXML
    private FactsView members;

    public HouseholdPanelController(Database database, Background background, Clock clock) {
        this.database = database;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        householdDay.setValue(LocalDate.now(clock));
        householdDay.valueProperty().addListener((observed, before, now) -> read());
        householdActs.managedProperty().bind(householdActs.visibleProperty());
    }

    @Override
    public void show(ResidentFile read, PageActs pageActs) {
        boolean another = file == null || file.person().id() != read.person().id();
        file = read;
        acts = pageActs;
        boolean lives = read.residence() != null && read.person().diedOn() == null && read.person().deletedAt() == null;
        householdActs.setVisible(lives);
        List.of(householdBirth, householdHead, householdSplit, householdMerge).forEach(item -> item.setVisible(household() != null));
        householdFound.setVisible(household() == null);
        if (another && !LocalDate.now(clock).equals(householdDay.getValue())) {
            householdDay.setValue(LocalDate.now(clock));
        } else {
            read();
        }
    }

    private Long household() {
        return file.own().map(ResidentRow::householdId).orElse(null);
    }

    /** The household to which the person belonged on the day, as it was then. */
    private void read() {
        LocalDate day = householdDay.getValue();
        if (file == null || day == null) {
            return;
        }
        Stay stay = file.stays().stream().filter(each -> each.holds(day)).findFirst().orElse(null);
        background.db(() -> stay == null ? List.<HouseholdMember>of() : database.reader(HouseholdDao.class).members(stay.householdId(), day))
                .onSuccess(found -> fill(found, day)).latestOnly(this).start();
    }

    private void fill(List<HouseholdMember> found, LocalDate day) {
        householdName.setText(found.isEmpty() ? "" : Messages.text("household.count", found.getFirst().name(), found.size()));
        members.show(found.stream().map(each -> line(each, day)).toList(),
                day.isBefore(LocalDate.now(clock)) ? "household.none.then" : "resident.members.none");
    }

    private Node line(HouseholdMember member, LocalDate day) {
        String hint = Stream.of(PersonWords.sexAndAge(member.sex(), member.birthDate(), day), tags(member.personId(), day),
                member.since() == null ? "" : Messages.text("household.since", member.since().toString()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return member.personId() == file.person().id() ? FactsView.line(Messages.label(member.relation()), member.name(), hint)
                : FactsView.line(Messages.label(member.relation()), member.name(), hint,
                        FactsView.act("member" + member.personId(), "resident.open", () -> acts.open(new ResidentPlace(member.personId()))));
    }

    private String tags(long person, LocalDate day) {
        return !day.equals(LocalDate.now(clock)) ? "" : file.unit().stream().filter(row -> row.id() == person)
                .map(row -> String.join(" ", row.tagList())).findFirst().orElse("");
    }

    private LongConsumer done(LifeEvent event) {
        return step -> acts.undoable(step, "life.done." + event);
    }

    @FXML
    private void join() {
        acts.form(MoveInController.class, form -> form.join(file.residence().unitId(), ResidenceCategory.UNKNOWN, done(LifeEvent.MOVED_IN)));
    }

    @FXML
    private void tenant() {
        acts.form(MoveInController.class, form -> form.join(file.residence().unitId(), ResidenceCategory.TENANT, done(LifeEvent.MOVED_IN)));
    }

    @FXML
    private void birth() {
        acts.form(BirthController.class, form -> form.born(household(), file, done(LifeEvent.BORN)));
    }

    @FXML
    private void newHead() {
        acts.form(NewHeadController.class, form -> form.begin(household(), done(LifeEvent.NEW_HEAD)));
    }

    @FXML
    private void split() {
        acts.form(SplitController.class, form -> form.begin(household(), file.person().id(), done(LifeEvent.SPLIT)));
    }

    @FXML
    private void merge() {
        acts.form(MergeHouseholdController.class, form -> form.begin(household(), done(LifeEvent.MERGED)));
    }

    @FXML
    private void found() {
        acts.form(FoundController.class, form -> form.begin(file, done(LifeEvent.FOUNDED)));
    }
}
