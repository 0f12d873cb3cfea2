package org.jielin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.jielin.SampleScreenTest;
import org.jielin.check.CheckListPlace;
import org.jielin.check.Checks;
import org.jielin.common.db.DaoTest;
import org.jielin.duplicate.Duplicates;
import org.jielin.hazard.HazardListPlace;
import org.junit.jupiter.api.Test;

class TodayScreenTest extends SampleScreenTest {

    private static final int MOST_ROWS = 1000;

    @Test
    void everyFigureOpensExactlyTheRowsItCounted() {
        TodayFigures figures = new TodayFigures(database, DaoTest.CLOCK);
        List<Figure> all = new ArrayList<>(figures.due());
        all.addAll(figures.community());
        all.addAll(new DoubtFigures(database, new Checks(database, DaoTest.CLOCK), new Duplicates(database, DaoTest.CLOCK), DaoTest.CLOCK).count());
        assertThat(all.get(all.size() - 2).number()).as("what was planted").isPositive();
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

    private boolean figureSays(String id, String number) {
        return robot.lookup(".figure").queryAll().stream().filter(node -> id.equals(node.getId())).anyMatch(node -> node.getAccessibleText().endsWith(" " + number));
    }

    @Test
    void contradictionsAreCountedAfterTheRestAndOpenWhateverWasShownBefore() {
        int contradictions = new Checks(database, DaoTest.CLOCK).count();
        open(new CheckListPlace());
        await(() -> table("table").getItems().size() == contradictions);
        write("search", "没有这个人");
        robot.interact(() -> node("settledFindings", ToggleButton.class).setSelected(true));
        await(() -> table("table").getItems().isEmpty());
        open(new TodayPlace());
        await(() -> figureSays("figure.contradictions", String.valueOf(contradictions)) && figureSays("figure.duplicates", "0"));
        robot.interact(() -> robot.lookup(".figure").queryAll().stream().filter(node -> "figure.contradictions".equals(node.getId()))
                .forEach(node -> ((Button) node).fire()));
        await(() -> table("table").getItems().size() == contradictions);
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
