package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.junit.jupiter.api.Test;

class ResidentEditScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);
    private long known;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        known = samples.resident(samples.unit(entrance, "101"), Person.named("单明朗").withIdNumber("34052419800101001X", ""), null, null);
    }

    private <N extends Node> N field(String id, Class<N> type) {
        return robot.lookup(".form-card #" + id).queryAs(type);
    }

    private List<ResidentRow> residents() {
        return database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 100);
    }

    private void openNew() {
        open(new ResidentListPlace());
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        await(() -> robot.lookup(".form-card #entrance").tryQueryAs(ComboBox.class).filter(box -> !box.getItems().isEmpty()).isPresent());
    }

    private void fill(String name, String room) {
        robot.interact(() -> {
            field("name", TextField.class).setText(name);
            field("entrance", ComboBox.class).getSelectionModel().selectFirst();
            field("room", ComboBox.class).getEditor().setText(room);
        });
        settle();
    }

    @Test
    void aNewResidentInANewRoom() {
        openNew();
        fill("𠮷野·䶮", "1203");
        await(() -> field("relation", ComboBox.class).getValue() == Relation.HEAD);
        robot.clickOn("#dialogAccept");
        await(() -> residents().size() == 2);
        ResidentRow saved = residents().getLast();
        assertThat(saved.name()).isEqualTo("𠮷野·䶮");
        assertThat(saved.floor()).isEqualTo(12);
    }

    @Test
    void theNumberFillsBirthAndSexAndAWrongOneNeedsTheTick() {
        openNew();
        fill("王秀英", "102");
        robot.interact(() -> field("idNumber", TextField.class).setText("310104195001010029"));
        robot.clickOn("#dialogAccept");
        await(() -> !field("idNumberError", Label.class).getText().isBlank());
        robot.interact(() -> Snapshots.write(field("name", TextField.class).getScene(), Path.of("target/screens/resident-edit.png")));
        assertThat(residents()).hasSize(1);
        robot.interact(() -> field("keepDoubtful", CheckBox.class).setSelected(true));
        robot.clickOn("#dialogAccept");
        await(() -> residents().size() == 2);
        assertThat(residents().getLast().idAsWritten()).isEqualTo("310104195001010029");
        assertThat(residents().getLast().idNumber()).isNull();
    }

    @Test
    void aKnownNumberNamesWhoHasIt() {
        openNew();
        fill("冒名", "102");
        robot.interact(() -> field("idNumber", TextField.class).setText("34052419800101001X"));
        assertThat(field("birth", TextField.class).getText()).isEqualTo("1980-01-01");
        robot.clickOn("#dialogAccept");
        await(() -> field("idNumberError", Label.class).getText().contains("单明朗"));
        assertThat(residents()).hasSize(1);
    }

    @Test
    void theSameNameInARoomIsAskedAbout() {
        openNew();
        fill("单明朗", "101");
        await(() -> field("household", ComboBox.class).getValue() != null);
        robot.interact(() -> field("relation", ComboBox.class).setValue(Relation.SON));
        robot.clickOn("#dialogAccept");
        await(() -> robot.lookup("#confirmAccept").tryQuery().isPresent());
        assertThat(residents()).hasSize(1);
        robot.clickOn("#confirmAccept");
        await(() -> residents().size() == 2);
        assertThat(residents().getLast().householdId()).isEqualTo(residents().getFirst().householdId());
    }

    @Test
    void aKnownResidentMovesToAnotherRoom() {
        open(new ResidentPlace(known));
        await(() -> robot.lookup("#unmask").tryQuery().isPresent());
        settle();
        await(() -> robot.lookup("#address").tryQueryAs(Label.class).filter(label -> label.getText().contains("101")).isPresent());
        robot.clickOn("#edit");
        await(() -> robot.lookup(".form-card #name").tryQueryAs(TextField.class).filter(field -> field.getText().equals("单明朗"))
                .isPresent());
        robot.interact(() -> field("room", ComboBox.class).getEditor().setText("303"));
        await(() -> field("correction", CheckBox.class).isVisible());
        robot.clickOn("#dialogAccept");
        await(() -> residents().getFirst().room().equals("303"));
        await(() -> node("address", Label.class).getText().contains("303"));
        assertThat(database.reader(ResidenceDao.class).of(known)).hasSize(2);
    }

    @Test
    void whoeverMayBeOnRecordIsNamedWhileTyping() {
        openNew();
        robot.interact(() -> field("name", TextField.class).setText("单明朗"));
        settle();
        assertThat(robot.lookup("#knownAlready").query().isVisible()).as("a name alone says nothing").isFalse();
        robot.interact(() -> field("idNumber", TextField.class).setText("34052419800101001X"));
        await(() -> robot.lookup("#knownAlready").query().isVisible());
        robot.interact(() -> Snapshots.write(field("name", TextField.class).getScene(), Path.of("target/screens/resident-known.png")));
        robot.interact(() -> robot.lookup("#known" + known).queryAs(Hyperlink.class).fire());
        await(() -> robot.lookup("#confirmAccept").tryQuery().isPresent());
        robot.clickOn("#confirmAccept");
        await(() -> !dialogs.open() && robot.lookup("#unmask").tryQuery().isPresent());
        assertThat(residents()).hasSize(1);
    }

    @Test
    void anotherPersonIsNotTakenForKnown() {
        openNew();
        fill("沙秀英", "101");
        robot.interact(() -> field("birth", TextField.class).setText("1941-03-15"));
        settle();
        assertThat(robot.lookup("#knownAlready").query().isVisible()).isFalse();
    }
}
