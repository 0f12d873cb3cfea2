package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jielin.ScreenTest;
import org.jielin.audit.AuditDao;
import org.jielin.audit.AuditFilter;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.junit.jupiter.api.Test;

class ResidentPageScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);
    private long person;
    private long spouse;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号"), "101");
        person = samples.resident(unit, Person.named("沙秀英").withSex(Sex.FEMALE)
                .withBirth(LocalDate.of(1941, 1, 1), BirthPrecision.YEAR).withWords("沙阿妹", "沙阿婆", "耳背,敲门要响一点")
                .withIdNumber(null, "310104194103150000"), TODAY.minusYears(20), null);
        spouse = database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named("䶮𠮷").withSex(Sex.MALE)
                    .withBirth(LocalDate.of(1938, 5, 6), BirthPrecision.DAY));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.HUKOU_AND_PRESENT, null, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0,
                    daos.get(HouseholdDao.class).inUnit(unit).getFirst().id(), id, Relation.SPOUSE, null, null));
            daos.get(ContactDao.class).insert(new Contact(0, person, ContactKind.EMERGENCY, "13912345678", "王小芳", "女儿", 1));
            return id;
        });
        samples.contact(person, ContactKind.LANDLINE, "02156781234");
        samples.tag(person, "空巢", TODAY.minusYears(3), null);
        samples.tag(person, "半失能", TODAY.minusDays(200), null);
        samples.tag(person, "低保", TODAY.minusYears(5), TODAY.minusYears(1));
    }

    private void openPage() {
        open(new ResidentPlace(person));
        await(() -> robot.lookup("#birth").tryQueryAs(Label.class).filter(label -> label.getText().contains("1941")).isPresent());
    }

    private MenuItem item(String menu, String id) {
        return node(menu, MenuButton.class).getItems().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    private int seen() {
        return database.reader(AuditDao.class).count(new AuditFilter(AuditKind.SEEN, null, "person.id_number", null, null));
    }

    @Test
    void privateValuesAreMaskedUntilAskedForAndAgainAfterLeaving() {
        openPage();
        assertThat(node("idNumber", Label.class).getText()).startsWith("3101*").contains("0000");
        assertThat(node("note", Label.class).getText()).doesNotContain("耳背");
        assertThat(robot.lookup("13912345678").tryQuery()).isEmpty();
        assertThat(node("doubtful", Label.class).isVisible()).isTrue();
        assertThat(seen()).isZero();
        robot.clickOn("#unmask");
        await(() -> node("idNumber", Label.class).getText().contains("310104194103150000"));
        assertThat(seen()).isEqualTo(1);
        assertThat(node("note", Label.class).getText()).contains("耳背");
        assertThat(robot.lookup("13912345678").tryQuery()).isPresent();
        robot.interact(() -> Snapshots.write(node("birth", Label.class).getScene(), Path.of("target/screens/resident.png")));
        open(new ResidentListPlace());
        open(new ResidentPlace(person));
        await(() -> robot.lookup("#idNumber").tryQueryAs(Label.class).filter(label -> label.getText().contains("*")).isPresent());
        assertThat(node("unmask", ToggleButton.class).isSelected()).isFalse();
        assertThat(node("note", Label.class).getText()).doesNotContain("耳背");
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void theFormThatShowsEverythingTellsTheAudit() {
        openPage();
        robot.clickOn("#edit");
        await(() -> robot.lookup("#mobile").tryQuery().isPresent());
        await(() -> seen() == 1);
    }

    @Test
    void aMemberOpens() {
        openPage();
        robot.clickOn("#member" + spouse);
        await(() -> robot.lookup("#birth").queryAs(Label.class).getText().contains("1938"));
        assertThat(robot.lookup("#member" + person).tryQuery()).isPresent();
    }

    @Test
    void deletingNeedsAReasonAndIsTakenBack() {
        openPage();
        robot.clickOn("#delete");
        await(() -> robot.lookup("#dialogAccept").tryQuery().isPresent());
        robot.clickOn("#dialogAccept");
        await(() -> !node("deleteReasonError", Label.class).getText().isBlank());
        assertThat(database.reader(PersonDao.class).find(person).deletedAt()).isNull();
        robot.interact(() -> node("deleteReason", ComboBox.class).getEditor().setText("重复登记"));
        robot.clickOn("#dialogAccept");
        await(() -> node("deleted", HBox.class).isVisible());
        assertThat(node("deletedText", Label.class).getText()).contains("重复登记");
        await(() -> robot.lookup("#toastAct").tryQuery().isPresent());
        robot.clickOn("#toastAct");
        await(() -> !node("deleted", HBox.class).isVisible());
        assertThat(database.reader(PersonDao.class).find(person).deletedAt()).isNull();
    }

    @Test
    void aDeathIsRecordedAndTakenBack() {
        openPage();
        robot.interact(() -> item("life", "lifeDied").fire());
        await(() -> robot.lookup("#departPreview").tryQueryAs(Label.class).filter(label -> label.getText().contains("沙秀英")).isPresent());
        robot.clickOn("#dialogAccept");
        await(() -> node("about", Label.class).getText().contains(TODAY.toString()));
        assertThat(database.reader(PersonDao.class).find(person).diedOn()).isEqualTo(TODAY);
        assertThat(database.reader(HouseholdDao.class).openMembershipsOf(spouse)).extracting(Membership::relationToHead).containsExactly(Relation.HEAD);
        robot.clickOn("#toastAct");
        await(() -> !node("about", Label.class).getText().contains(TODAY.toString()));
        assertThat(database.reader(PersonDao.class).find(person).diedOn()).isNull();
        assertThat(database.reader(HouseholdDao.class).openMembershipsOf(spouse)).extracting(Membership::relationToHead).containsExactly(Relation.SPOUSE);
    }

    @Test
    void aDeletedPersonIsRestored() {
        new ResidentRegister(database, DaoTest.CLOCK).delete(database.reader(PersonDao.class).find(person), "登记错误");
        openPage();
        robot.clickOn("#restore");
        await(() -> !node("deleted", HBox.class).isVisible());
        assertThat(database.reader(PersonDao.class).find(person).deletedAt()).isNull();
    }

    @Test
    void anEmergencyContactIsAdded() {
        openPage();
        robot.clickOn("#addContact");
        await(() -> robot.lookup("#contactNumber").tryQuery().isPresent());
        robot.clickOn("#contactNumber").write("13700001111");
        robot.interact(() -> node("contactName", TextField.class).setText("王大明"));
        robot.clickOn("#dialogAccept");
        await(() -> database.reader(ContactDao.class).of(person).size() == 3);
        assertThat(database.reader(ContactDao.class).of(person)).anyMatch(contact -> contact.callOrder() == 2 && contact.name()
                .equals("王大明"));
    }

    @Test
    void aTagIsAddedAndEnded() {
        openPage();
        robot.clickOn("#addTag");
        await(() -> robot.lookup("#tagLabel").tryQuery().isPresent());
        robot.interact(() -> node("tagLabel", ComboBox.class).getEditor().setText("失独"));
        robot.clickOn("#dialogAccept");
        await(() -> database.reader(TagDao.class).of(person).size() == 4);
        Tag frail = database.reader(TagDao.class).of(person).stream().filter(tag -> tag.label().equals("半失能")).findFirst().orElseThrow();
        Tag newest = database.reader(TagDao.class).of(person).stream().filter(tag -> tag.label().equals("失独")).findFirst().orElseThrow();
        assertThat(newest.notedBy()).isEqualTo(database.access().name());
        await(() -> robot.lookup("#tagEnd" + newest.id()).tryQuery().isPresent());
        robot.clickOn("#tagEnd" + frail.id());
        await(() -> robot.lookup("#tagUntil").tryQueryAs(DatePicker.class).isPresent());
        robot.clickOn("#dialogAccept");
        await(() -> database.reader(TagDao.class).of(person).stream().anyMatch(tag -> tag.id() == frail.id() && TODAY.minusDays(1)
                .equals(tag.until())));
    }

    @Test
    void whoHasNoHistoryIsToldWhatWillAppear() {
        open(new ResidentPlace(spouse));
        await(() -> robot.lookup("#timelineEmpty").tryQuery().isPresent());
    }
}
