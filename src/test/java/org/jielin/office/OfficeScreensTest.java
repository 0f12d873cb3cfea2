package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.jielin.ScreenTest;
import org.jielin.common.db.Act;
import org.jielin.common.db.History;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
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
    void largerTextIsRememberedForThisComputer() {
        open(new SettingsPlace());
        robot.interact(() -> node("dark", CheckBox.class).setSelected(true));
        assertThat(MachineSettings.read(folder.resolve("machine")).dark()).isTrue();
    }
}
