package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.ui.Snapshots;
import org.jielin.pairing.Pairing;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingEnd;
import org.jielin.pairing.PairingPart;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitState;
import org.jielin.visit.VisitWay;
import org.junit.jupiter.api.Test;

class LifeEventScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);
    private long elder;
    private long wife;
    private long son;
    private long household;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        long unit = samples.unit(entrance, "101");
        elder = samples.resident(unit, Person.named("王大强").withSex(Sex.MALE).withBirth(TODAY.minusYears(82), BirthPrecision.DAY)
                .withLunarBirthday("06L-03"), TODAY.minusYears(20), null);
        household = database.reader(HouseholdDao.class).inUnit(unit).getFirst().id();
        wife = member(unit, "沙秀英", Sex.FEMALE, 80, Relation.SPOUSE, ResidenceCategory.HUKOU_AND_PRESENT);
        son = member(unit, "王小强", Sex.MALE, 45, Relation.SON, ResidenceCategory.HUKOU_ABSENT);
        samples.tag(elder, "独居", TODAY.minusYears(1), null);
        long helper = samples.resident(samples.unit(entrance, "202"), "张热心", Sex.FEMALE, TODAY.minusYears(60));
        database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(HelperDao.class).insert(new Helper(0, helper, "", 5, "", "", "", false, true, 0));
            daos.get(PairingDao.class).insert(Pairing.begun(elder, id, PairingPart.MAIN, TODAY.minusDays(30), ""));
            daos.get(VisitDao.class).insertAll(List.of(new Visit(0, elder, id, TODAY.plusDays(1), VisitWay.HOME, VisitState.PLANNED, null, null, null, null,
                    null, null, null, "", 0)));
            return null;
        });
    }

    private long member(long unit, String name, Sex sex, int age, Relation relation, ResidenceCategory category) {
        return database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named(name).withSex(sex).withBirth(TODAY.minusYears(age), BirthPrecision.DAY));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, category, TODAY.minusYears(20), null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, relation, TODAY.minusYears(20), null));
            return id;
        });
    }

    private void choose(String menu, String item) {
        open(new ResidentPlace(elder));
        await(() -> robot.lookup("#member" + wife).tryQuery().isPresent());
        robot.interact(() -> node(menu, MenuButton.class).getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire));
        await(() -> robot.lookup("#dialogAccept").tryQuery().isPresent());
    }

    private void awaitText(String id, String... parts) {
        await(() -> robot.lookup("#" + id).tryQueryAs(Label.class).filter(label -> List.of(parts).stream().allMatch(label.getText()::contains)).isPresent());
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/" + name + ".png")));
    }

    private <N extends Node> N field(String id, Class<N> type) {
        return robot.lookup(".form-card #" + id).queryAs(type);
    }

    private List<Relation> relations() {
        return database.reader(HouseholdDao.class).members(household, TODAY).stream().map(HouseholdMember::relation).toList();
    }

    @Test
    void aDeathTellsWhatEndsAndEndsItAndIsTakenBackAsAWhole() {
        choose("life", "lifeDied");
        awaitText("departPreview", "王大强", "沙秀英", "张热心", "1 次");
        picture("life-died");
        robot.clickOn("#dialogAccept");
        await(() -> relations().equals(List.of(Relation.HEAD, Relation.SON)));
        PairingDao pairings = database.reader(PairingDao.class);
        assertThat(pairings.ofElder(elder).getFirst().endReason()).isEqualTo(PairingEnd.DECEASED.name());
        assertThat(database.reader(VisitDao.class).countPlanned(elder, TODAY)).isZero();
        await(() -> robot.lookup("#toastAct").tryQuery().isPresent());
        robot.clickOn("#toastAct");
        await(() -> relations().equals(List.of(Relation.HEAD, Relation.SPOUSE, Relation.SON)));
        assertThat(pairings.ofElder(elder).getFirst().endedOn()).isNull();
        assertThat(database.reader(VisitDao.class).countPlanned(elder, TODAY)).isEqualTo(1);
    }

    @Test
    void aFutureDayIsRefusedWithASentence() {
        choose("life", "lifeDied");
        awaitText("departPreview", "王大强");
        robot.interact(() -> field("departDay", DatePicker.class).setValue(TODAY.plusDays(1)));
        robot.clickOn("#dialogAccept");
        await(() -> !field("departDayError", Label.class).getText().isBlank());
        assertThat(relations()).hasSize(3);
    }

    @Test
    void someOfAHouseholdMoveAway() {
        choose("life", "lifeOut");
        await(() -> robot.lookup("#tick" + wife).tryQuery().isPresent());
        robot.interact(() -> field("tick" + wife, CheckBox.class).setSelected(true));
        awaitText("departPreview", "沙秀英", "王小强");
        picture("life-out");
        robot.interact(() -> field("departAll", CheckBox.class).fire());
        await(() -> field("departPreview", Label.class).getText().contains("销户"));
        robot.interact(() -> field("tick" + son, CheckBox.class).setSelected(false));
        robot.interact(() -> field("departDay", DatePicker.class).setValue(TODAY.minusDays(1)));
        robot.clickOn("#dialogAccept");
        await(() -> relations().equals(List.of(Relation.HEAD)));
    }

    @Test
    void theHeadChangesAndTheOldHouseholdIsSeenAsOfADay() {
        choose("householdActs", "householdHead");
        awaitText("newHeadPreview", "沙秀英", "王大强");
        picture("life-head");
        robot.clickOn("#dialogAccept");
        await(() -> relations().equals(List.of(Relation.HEAD, Relation.SPOUSE, Relation.SON)) && robot.lookup("#dialogAccept").tryQuery().isEmpty());
        awaitText("householdName", "沙秀英");
        robot.interact(() -> node("householdDay", DatePicker.class).setValue(TODAY.minusDays(1)));
        awaitText("householdName", "王大强");
        picture("life-page");
    }

    @Test
    void aChildIsBornAsTheGrandchildOfTheHead() {
        choose("householdActs", "householdBirth");
        await(() -> field("birthParent", ComboBox.class).getItems().size() == 3);
        robot.interact(() -> {
            field("birthParent", ComboBox.class).getSelectionModel().select(2);
            field("birthSex", ComboBox.class).setValue(Sex.FEMALE);
            field("birthName", TextField.class).setText("王小宝");
        });
        awaitText("birthPreview", "王小宝", "孙辈");
        picture("life-born");
        robot.clickOn("#dialogAccept");
        await(() -> relations().contains(Relation.GRANDCHILD));
    }

    @Test
    void aSonSplitsOff() {
        choose("householdActs", "householdSplit");
        await(() -> robot.lookup("#tick" + son).tryQuery().isPresent());
        robot.interact(() -> field("tick" + son, CheckBox.class).setSelected(true));
        awaitText("splitPreview", "王小强");
        picture("life-split");
        robot.clickOn("#dialogAccept");
        await(() -> relations().equals(List.of(Relation.HEAD, Relation.SPOUSE)));
        assertThat(new History(database).steps(1).getFirst().name()).isEqualTo("resident.split");
        choose("householdActs", "householdMerge");
        awaitText("mergePreview", "王小强", "王大强");
        robot.clickOn("#dialogAccept");
        await(() -> !field("mergeRelationsError", Label.class).getText().isBlank());
        picture("life-merge");
        robot.interact(() -> field("relation" + son, RelationChoiceView.class).setValue(Relation.ONLY_SON));
        robot.clickOn("#dialogAccept");
        await(() -> relations().equals(List.of(Relation.HEAD, Relation.SPOUSE, Relation.ONLY_SON)));
    }

    @Test
    void aTenantMovesIn() {
        choose("householdActs", "householdTenant");
        await(() -> field("room", ComboBox.class).getEditor().getText().equals("101"));
        robot.interact(() -> {
            field("moveName", TextField.class).setText("租客甲");
            field("moveContract", DatePicker.class).setValue(TODAY.plusYears(1));
        });
        awaitText("movePreview", "租客甲", "101");
        picture("life-tenant");
        robot.clickOn("#dialogAccept");
        await(() -> database.reader(ResidentDao.class).count(ResidentFilter.inCategory(ResidenceCategory.TENANT).on(TODAY)) == 1);
        assertThat(relations()).hasSize(3);
    }

    /** Outside of a window: the headless platform draws no list beyond its screen's edge. */
    @Test
    void moreRelationsAreThereOnDemand() {
        robot.interact(() -> {
            RelationChoiceView choice = new RelationChoiceView();
            choice.setValue(Relation.SON);
            assertThat(choice.getItems()).hasSize(Relation.shortList().size() + 1);
            choice.show();
            choice.getSelectionModel().selectLast();
            choice.hide();
            assertThat(choice.getItems()).hasSize(Relation.values().length + 1).startsWith(Relation.HEAD, Relation.SPOUSE);
            assertThat(choice.getValue()).isEqualTo(Relation.SON);
        });
    }

    @Test
    void contactsAreOrderedWithTheKeyboard() {
        database.write(ResidentSamples.ACT, daos -> {
            daos.get(ContactDao.class).insert(new Contact(0, elder, ContactKind.EMERGENCY, "13700000001", "大女儿", "女儿", 1));
            daos.get(ContactDao.class).insert(new Contact(0, elder, ContactKind.EMERGENCY, "13700000002", "小儿子", "儿子", 2, true));
            return null;
        });
        long second = database.reader(ContactDao.class).of(elder).getLast().id();
        open(new ResidentPlace(elder));
        await(() -> robot.lookup("#contactUp" + second).tryQuery().isPresent());
        robot.interact(() -> node("contactUp" + second, Node.class).requestFocus());
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        await(() -> database.reader(ContactDao.class).of(elder).getFirst().id() == second);
        await(() -> shellRoot().getScene().getFocusOwner() != null && ("contactUp" + second).equals(shellRoot().getScene().getFocusOwner().getId()));
    }

    @Test
    void derivedAndDoubtedTagsAreTold() {
        open(new ResidentPlace(elder));
        await(() -> robot.lookup(".derived-line").tryQuery().isPresent());
        assertThat(robot.lookup(".derived-line").queryAll()).hasSize(3);
        assertThat(robot.lookup(".doubted-line").queryAll()).hasSize(1);
        assertThat(robot.lookup("#lunar").queryAs(Label.class).getText()).contains("闰六月初三").contains("2027-");
        picture("life-tags");
    }
}
