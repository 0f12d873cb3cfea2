package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.Label;
import org.jielin.ScreenTest;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class BackupScreenTest extends ScreenTest {

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号"), "101");
        samples.resident(unit, "沙秀英", Sex.FEMALE, LocalDate.of(1941, 1, 1));
    }

    @Test
    void aBackupIsMadeTriedAndCopiedToASecondPlace() {
        open(new BackupListPlace());
        await(() -> node("last", Label.class).getStyleClass().contains("figure-late"));
        click("make");
        await(() -> table("table").getItems().size() == 1);
        assertThat(node("last", Label.class).getStyleClass()).doesNotContain("figure-late");
        click("rehearse");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).contains("含人员 1、走访 0");
        click("messageClose");
        picked.add(folder.resolve("office/backups/second"));
        click("choosePlace");
        await(() -> robot.lookup("#dialogText").tryQueryAs(Label.class).filter(label -> label.getText().contains("优盘")).isPresent());
        click("messageClose");
        assertThat(database.reader(OfficeSettingDao.class).find(OfficeSettingDao.SECOND_PLACE)).isEmpty();
        picked.add(folder.resolve("second"));
        click("choosePlace");
        await(() -> table("table").getItems().size() == 2);
        assertThat(database.reader(OfficeSettingDao.class).find(OfficeSettingDao.SECOND_PLACE)).contains(folder.resolve("second").toString());
        assertThat(node("secondPlace", Label.class).getText()).contains("second");
    }
}
