package org.jielin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Person;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class CheckListScreenTest extends ScreenTest {

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        samples.resident(samples.unit(entrance, "101"), Person.named("沙秀英").withIdNumber("340524198001010028", ""), null, null);
        samples.resident(samples.unit(entrance, "102"), Person.named("单明朗").withSex(Sex.FEMALE).withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.DAY)
                .withIdNumber("34052419800101001X", ""), null, null);
        long unit = samples.unit(entrance, "103");
        database.write(ResidentSamples.ACT, daos -> daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null)));
    }

    private void openAll() {
        open(new CheckListPlace());
        await(() -> table("table").getItems().size() == 3);
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/" + name + ".png")));
    }

    @Test
    void theSafeOnesAreMendedAtOnceAndUndone() {
        openAll();
        assertThat(node("mendAll", Button.class).getText()).contains("（2）");
        picture("checks");
        click("mendAll");
        await(() -> robot.lookup("#mendLines").tryQueryAs(ListView.class).filter(list -> list.getItems().size() == 2).isPresent());
        picture("checks-mend-all");
        click("dialogAccept");
        await(() -> table("table").getItems().size() == 1);
        assertThat(node("mendAll", Button.class).isDisabled()).isTrue();
        click("toastAct");
        await(() -> table("table").getItems().size() == 3);
    }

    @Test
    void chipsCountWhatTheyShow() {
        openAll();
        robot.interact(() -> node("kindID_FACTS", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 2);
        assertThat(node("kindID_FACTS", ToggleButton.class).getText()).endsWith(" 2");
        write("search", "单明朗");
        await(() -> table("table").getItems().size() == 1);
        click("mend");
        await(() -> table("table").getItems().isEmpty());
        write("search", "");
        await(() -> table("table").getItems().size() == 1);
    }

    @Test
    void whatIsAsItShouldBeIsListedApart() {
        openAll();
        robot.interact(() -> node("kindEMPTY_HOUSEHOLD", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 1);
        click("accept");
        await(() -> robot.lookup("#kindEMPTY_HOUSEHOLD").tryQuery().isEmpty());
        robot.interact(() -> node("settledFindings", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().size() == 1);
        click("reopen");
        await(() -> robot.lookup("#kindEMPTY_HOUSEHOLD").tryQuery().isPresent());
    }

    @Test
    void theListIsPrinted() {
        openAll();
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
    }

    @Test
    void whatIsUsualIsSetByTheOffice() {
        openAll();
        click("settings");
        await(() -> robot.lookup("#parentYears").tryQueryAs(TextField.class).filter(field -> field.getText().equals("14")).isPresent());
        write("parentYears", "x");
        click("dialogAccept");
        assertThat(node("parentYearsError", Label.class).getText()).isNotBlank();
        write("parentYears", "16");
        click("dialogAccept");
        await(() -> !dialogs.open());
        assertThat(new Checks(database, DaoTest.CLOCK).settings().parentYears()).isEqualTo(16);
    }

    @Test
    void theOtherPageIsAStepAway() {
        openAll();
        click("openDuplicates");
        await(() -> robot.lookup("#openChecks").tryQuery().isPresent());
        click("openChecks");
        await(() -> table("table").getItems().size() == 3);
    }
}
