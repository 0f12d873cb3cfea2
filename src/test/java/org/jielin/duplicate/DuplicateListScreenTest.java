package org.jielin.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class DuplicateListScreenTest extends ScreenTest {

    private static final String ID = "340524198001010028";
    private long kept;
    private long gone;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        Person person = Person.named("沙秀英").withSex(Sex.FEMALE).withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.DAY);
        kept = samples.resident(samples.unit(entrance, "101"), person.withIdNumber(null, "340524198001010000").withWords("", "", "耳背，敲门要响"), LocalDate.of(2019, 4, 1), null);
        gone = samples.resident(samples.unit(entrance, "202"), person.withIdNumber(ID, "").withWords("", "沙阿姨", "女儿在外地"), LocalDate.of(2024, 5, 1), null);
        samples.contact(kept, ContactKind.MOBILE, "13800001111");
        samples.contact(gone, ContactKind.MOBILE, "13800001111");
        samples.contact(gone, ContactKind.LANDLINE, "66668888");
        samples.tag(gone, "低保", null, null);
        samples.resident(samples.unit(entrance, "303"), "单明朗", Sex.MALE, LocalDate.of(1950, 1, 1));
    }

    private void openPairs() {
        open(new DuplicateListPlace());
        await(() -> table("table").getItems().size() == 1);
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/" + name + ".png")));
    }

    @Test
    void aPairIsComparedMergedAndSeparatedAgain() {
        openPairs();
        assertThat(node("detailWhy", Label.class).getText()).contains("姓名和出生日期相同");
        picture("duplicates");
        click("compare");
        await(() -> robot.lookup("#obstacle").tryQueryAs(Label.class).filter(label -> !label.getText().isEmpty()).isPresent());
        assertThat(node("merge", Button.class).isDisabled()).as("where she lives has to be chosen").isTrue();
        robot.interact(() -> robot.lookup(".radio-button").queryAllAs(RadioButton.class).stream().filter(radio -> radio.getText().contains("202室")).findFirst()
                .orElseThrow().setSelected(true));
        await(() -> !node("merge", Button.class).isDisabled());
        assertThat(robot.lookup("#ID_NUMBERGone").queryAs(RadioButton.class).isSelected()).isTrue();
        picture("merge");
        click("merge");
        await(() -> robot.lookup("#unmask").tryQuery().isPresent());
        assertThat(database.reader(PersonDao.class).find(kept).idNumber()).isEqualTo(ID);
        assertThat(database.reader(ContactDao.class).of(kept)).extracting(Contact::number).containsExactly("13800001111", "66668888");
        separate();
    }

    private void separate() {
        database.write(ResidentSamples.ACT, daos -> {
            Contact landline = daos.get(ContactDao.class).of(kept).getLast();
            daos.get(ContactDao.class).update(new Contact(landline.id(), kept, landline.kind(), "66669999", "", "", 1));
            return null;
        });
        open(new DuplicateListPlace());
        await(() -> table("table").getItems().isEmpty());
        robot.interact(() -> node("mergedPairs", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 1);
        click("unmerge");
        await(() -> !robot.lookup("#changedRows .check-box").queryAll().isEmpty());
        picture("unmerge");
        robot.interact(() -> robot.lookup("#changedRows .check-box").queryAllAs(CheckBox.class).forEach(box -> box.setSelected(true)));
        click("dialogAccept");
        await(() -> database.reader(PersonDao.class).find(gone).deletedAt() == null);
        assertThat(database.reader(ContactDao.class).of(gone)).extracting(Contact::number).containsExactlyInAnyOrder("13800001111", "66669999");
    }

    @Test
    void whatIsNotTheSameIsRememberedAndTakenBack() {
        openPairs();
        click("notSame");
        await(() -> table("table").getItems().isEmpty());
        robot.interact(() -> node("notSamePairs", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 1);
        click("maybeSame");
        await(() -> table("table").getItems().isEmpty());
        robot.interact(() -> node("openPairs", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 1);
    }

    @Test
    void theMergedRecordLeadsToTheKeptOne() {
        Merges merges = new Merges(database, DaoTest.CLOCK);
        MergeSheet sheet = merges.sheet(kept, gone);
        merges.merge(new MergeChoice(sheet.kept().person(), sheet.gone().person(), Map.of(), sheet.residences().getFirst().id(),
                sheet.households().getFirst().id(), Side.KEPT, Side.KEPT));
        open(new ResidentPlace(gone));
        await(() -> robot.lookup("#deletedText").tryQueryAs(Label.class).filter(label -> label.getText().contains("合并到 沙秀英")).isPresent());
        click("openKept");
        await(() -> !robot.lookup("#deleted").query().isVisible());
    }

    @Test
    void thePairsArePrintedAndSearched() {
        openPairs();
        write("search", "没有这个人");
        assertThat(table("table").getItems()).isEmpty();
        write("search", "303");
        assertThat(table("table").getItems()).isEmpty();
        write("search", "202");
        assertThat(table("table").getItems()).hasSize(1);
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
    }
}
