package org.jielin.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.Act;
import org.junit.jupiter.api.Test;

class HazardListScreenTest extends ScreenTest {

    @Override
    protected void prepare() {
        database.write(new Act("office.test", "测试"), daos -> {
            daos.get(HazardDao.class).insertAll(List.of(hazard("8号1楼楼道", LocalDate.of(2026, 11, 20), "", null),
                    hazard("9号2楼楼道", LocalDate.of(2026, 11, 23), "", null),
                    hazard("10号3楼楼道", LocalDate.of(2026, 11, 1), "已清理", null),
                    hazard("11号3楼楼道", LocalDate.of(2026, 11, 1), "已清理", LocalDate.of(2026, 11, 10))));
            return null;
        });
    }

    private static Hazard hazard(String location, LocalDate due, String result, LocalDate rechecked) {
        return new Hazard(0, null, null, location, LocalDateTime.of(2026, 10, 30, 9, 0), "楼道堆物", HazardSeverity.ORDINARY, "沈建忠",
                "物业", due, result, rechecked, HazardState.NEW, 0).judged();
    }

    @Test
    void filtersShowTheRowsTheyCount() {
        open(new HazardListPlace());
        TableView<?> table = node("table", TableView.class);
        await(() -> table.getItems().size() == 3);
        robot.clickOn("#overdue");
        await(() -> table.getItems().size() == 2);
        robot.clickOn("#closed");
        await(() -> table.getItems().size() == 1);
        assertThat(node("count", Label.class).getText()).contains("1");
    }

    @Test
    void savingAResultMovesTheHazardToRecheck() {
        open(new HazardListPlace(HazardFilter.ALL.withText("9号")));
        TableView<?> table = node("table", TableView.class);
        await(() -> table.getItems().size() == 1);
        robot.clickOn("#edit");
        await(() -> robot.lookup("#placeError").tryQuery().isPresent());
        robot.clickOn("#result").write("cleared");
        robot.clickOn("#dialogAccept");
        await(() -> database.reader(HazardDao.class).count(HazardFilter.in(HazardState.RECHECK)) == 2);
    }

    @Test
    void theShownRegisterIsPrinted() {
        open(new HazardListPlace());
        await(() -> node("table", TableView.class).getItems().size() == 3);
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
    }

    @Test
    void aHazardWithoutAPlaceIsNotSaved() {
        open(new HazardListPlace());
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isPresent());
        robot.clickOn("#dialogAccept");
        assertThat(node("placeError", Label.class).getText()).isNotBlank();
        assertThat(database.reader(HazardDao.class).count(HazardFilter.ALL)).isEqualTo(4);
    }
}
