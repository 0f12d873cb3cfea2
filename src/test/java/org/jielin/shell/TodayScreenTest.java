package org.jielin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.hazard.HazardListPlace;
import org.junit.jupiter.api.Test;

class TodayScreenTest extends SampleScreenTest {

    private static final int MOST_ROWS = 1000;

    @Test
    void everyFigureOpensExactlyTheRowsItCounted() {
        TodayFigures figures = new TodayFigures(database, DaoTest.CLOCK);
        List<Figure> all = new ArrayList<>(figures.due());
        all.addAll(figures.community());
        assertThat(all.stream().filter(figure -> figure.number() > 0)).hasSizeGreaterThan(8);
        for (Figure figure : all) {
            open(new TodayPlace());
            await(() -> robot.lookup("#figure." + figure.key()).tryQuery().isPresent() || robot.lookup(".figure").queryAll().size() == all.size());
            robot.interact(() -> robot.lookup(".figure").queryAll().stream().filter(node -> ("figure." + figure.key()).equals(node.getId()))
                    .forEach(node -> ((Button) node).fire()));
            int expected = Math.min(figure.number(), MOST_ROWS);
            await(() -> robot.lookup("#table").tryQueryAs(TableView.class).filter(table -> table.getItems().size() == expected).isPresent());
        }
    }

    @Test
    void theLastBackupIsToldAndLeadsToTheBackups() {
        open(new TodayPlace());
        await(() -> node("lastBackup", Button.class).getStyleClass().contains("figure-late"));
        click("lastBackup");
        await(() -> robot.lookup("#rehearse").tryQuery().isPresent());
    }

    @Test
    void theMonthIsPrintedFromTheFirstPage() {
        open(new TodayPlace());
        click("printMonth");
        await(() -> robot.lookup("#paperTitle").tryQueryAs(Label.class).filter(label -> label.getText().contains("2026")).isPresent());
    }

    @Test
    void theRailAndBackLeadThroughTheScreens() {
        open(new TodayPlace());
        click("railHAZARDS");
        await(() -> robot.lookup("#recheck").tryQuery().isPresent());
        click("back");
        await(() -> robot.lookup("#due").tryQuery().isPresent());
        assertThat(Screen.of(new HazardListPlace())).isEqualTo(Screen.HAZARDS);
    }
}
