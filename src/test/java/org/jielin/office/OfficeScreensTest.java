package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.ScreenTest;
import org.jielin.common.db.Act;
import org.jielin.common.db.History;
import org.jielin.common.time.LunarHabit;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.resident.DerivedHabit;
import org.junit.jupiter.api.Test;

class OfficeScreensTest extends ScreenTest {

    @Override
    protected void prepare() {
        database.write(new Act("hazard.add", "登记隐患:8号1楼"), daos -> daos.get(HazardDao.class).insert(new Hazard(0, null, null, "8号1楼",
                LocalDateTime.of(2026, 11, 1, 9, 0), "楼道堆物", HazardSeverity.ORDINARY, "", "", null, "", null, HazardState.NEW, 0)));
    }

    @Test
    void aStepIsTakenBackAfterSayingWhatThatChanges() {
        open(new HistoryListPlace());
        await(() -> table("table").getItems().size() == 1);
        click("undo");
        await(() -> robot.lookup("#confirmAccept").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).contains("隐患");
        click("confirmAccept");
        await(() -> database.reader(HazardDao.class).count(HazardFilter.ALL) == 0);
        assertThat(new History(database).steps(10)).hasSize(2);
    }

    @Test
    void theOfficesNameIsSavedUnlessItIsEmpty() {
        open(new SettingsPlace());
        write("name", " ");
        click("saveName");
        assertThat(node("nameError", Label.class).getText()).isNotBlank();
        write("name", "金柳苑居民委员会");
        click("saveName");
        await(() -> database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).equals(Optional.of("金柳苑居民委员会")));
    }

    @Test
    void theHabitsOfTheOfficeAreSetAndCanBeTakenBack() {
        open(new SettingsPlace());
        click("openHabits");
        await(() -> robot.lookup("#aloneFrom").tryQueryAs(TextField.class).filter(field -> field.getText().equals("18")).isPresent());
        write("aloneFrom", "0");
        click("dialogAccept");
        assertThat(node("aloneFromError", Label.class).getText()).isNotBlank();
        write("aloneFrom", "60");
        click("tenantIsCompany");
        click("thirtiethOnNextDay");
        click("dialogAccept");
        await(() -> !dialogs.open());
        OfficeSettingDao settings = database.reader(OfficeSettingDao.class);
        assertThat(DerivedHabit.of(settings::find)).isEqualTo(new DerivedHabit(60, false));
        assertThat(LunarHabit.of(settings::find)).isEqualTo(new LunarHabit(false, true));
        open(new HistoryListPlace());
        await(() -> table("table").getItems().size() == 2);
        await(() -> robot.lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains("满几岁才算独居")));
        click("undo");
        await(() -> robot.lookup("#confirmAccept").tryQuery().isPresent());
        click("confirmAccept");
        await(() -> DerivedHabit.of(settings::find).equals(DerivedHabit.USUAL));
        assertThat(LunarHabit.of(settings::find)).isEqualTo(LunarHabit.USUAL);
    }

    @Test
    void largerTextIsRememberedForThisComputer() {
        open(new SettingsPlace());
        robot.interact(() -> node("dark", CheckBox.class).setSelected(true));
        assertThat(MachineSettings.read(folder.resolve("machine")).dark()).isTrue();
    }
}
