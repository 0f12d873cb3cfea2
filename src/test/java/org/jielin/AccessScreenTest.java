package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jielin.account.Role;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardListPlace;
import org.jielin.imports.ImportPlace;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.shell.Figure;
import org.jielin.shell.TodayFigures;
import org.jielin.shell.TodayPlace;
import org.junit.jupiter.api.Test;

/** What a building leader of one entrance finds in the window. */
class AccessScreenTest extends SampleScreenTest {

    @Override
    protected Access access() {
        Entrance first = database.reader(BuildingDao.class).entrances().getFirst();
        return new Access(1L, "沈建忠", Role.BUILDING_LEADER.rights(), Set.of(first.id()), null);
    }

    private boolean there(String id) {
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    @Test
    void theRailLeadsOnlyWhereTheAccountMayGo() {
        open(new TodayPlace());
        assertThat(Stream.of("TODAY", "RESIDENTS", "VISITS", "HAZARDS", "SETTINGS").allMatch(name -> there("rail" + name))).isTrue();
        assertThat(Stream.of("MEDIATION", "IMPORTS", "HISTORY", "AUDIT", "BACKUPS").noneMatch(name -> there("rail" + name))).isTrue();
        assertThat(node("user", MenuButton.class).getText()).startsWith("沈建忠");
        open(new ImportPlace());
        assertThat(there("importScreen")).isFalse();
        assertThat(dialogs.open()).isTrue();
    }

    @Test
    void buttonsOfActsThatAreRefusedAreNotThere() {
        open(new ResidentListPlace(ResidentFilter.all()));
        await(() -> !table("table").getItems().isEmpty());
        assertThat(Stream.of("add", "edit").noneMatch(this::there)).isTrue();
        assertThat(there("print")).isTrue();
        robot.press(KeyCode.CONTROL).press(KeyCode.N).release(KeyCode.N).release(KeyCode.CONTROL);
        settle();
        assertThat(dialogs.open()).isFalse();
    }

    @Test
    void everyFigureOpensExactlyTheRowsItCounted() {
        TodayFigures figures = new TodayFigures(database.as(access()), DaoTest.CLOCK);
        List<Figure> all = Stream.concat(figures.due().stream(), figures.community().stream()).toList();
        assertThat(all).extracting(Figure::key).contains("residents").doesNotContain("cases.overdue");
        for (Figure figure : all) {
            open(new TodayPlace());
            await(() -> robot.lookup(".figure").queryAll().size() == all.size());
            robot.interact(() -> robot.lookup(".figure").queryAll().stream().filter(node -> ("figure." + figure.key()).equals(node.getId()))
                    .forEach(node -> ((Button) node).fire()));
            await(() -> robot.lookup("#table").tryQueryAs(TableView.class).filter(table -> table.getItems().size() == figure.number()).isPresent());
        }
    }

    @Test
    void aHazardOfTheOwnEntranceIsRecorded() {
        int before = database.as(access()).reader(HazardDao.class).count(HazardFilter.ALL);
        open(new HazardListPlace());
        click("add");
        await(() -> !node("entrance", ComboBox.class).getItems().isEmpty() && node("entrance", ComboBox.class).getValue() != null);
        robot.interact(() -> node("type", ComboBox.class).setValue("堆物"));
        write("place", "二楼楼道");
        click("dialogAccept");
        await(() -> database.as(access()).reader(HazardDao.class).count(HazardFilter.ALL) == before + 1);
    }
}
