package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.Test;

class BuildingScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);
    private List<Entrance> doors;
    private List<ResidentRow> people;

    @Override
    protected void prepare() {
        new ResidentSamples(database).fill("金柳苑", 12, TODAY);
        doors = database.reader(BuildingDao.class).entrances();
        people = database.reader(ResidentDao.class).rows(ResidentFilter.inEntrance(doors.get(1).id()).on(TODAY), 1000);
    }

    private void openSecondDoor() {
        open(new BuildingPlace(doors.get(1).id()));
        await(() -> robot.lookup("#room" + people.getFirst().unitId()).tryQuery().isPresent());
    }

    @Test
    void theTreeCountsEachDoor() {
        open(new BuildingPlace());
        TreeView<?> places = node("places", TreeView.class);
        await(() -> places.getRoot() != null && !places.getRoot().getChildren().isEmpty());
        List<?> items = places.getRoot().getChildren().getFirst().getChildren();
        assertThat(items).hasSize(12);
        PlaceNode second = (PlaceNode) places.getRoot().getChildren().getFirst().getChildren().get(1).getValue();
        assertThat(second.name()).endsWith("2号");
        assertThat(second.count()).contains(people.size() + " 人");
    }

    @Test
    void aRoomShowsItsPeopleAndOneOpens() {
        openSecondDoor();
        long unit = people.getFirst().unitId();
        List<ResidentRow> inside = people.stream().filter(row -> row.unitId() == unit).toList();
        robot.clickOn("#room" + unit);
        ListView<?> members = node("members", ListView.class);
        await(() -> members.getItems().size() == inside.size());
        robot.interact(() -> Snapshots.write(members.getScene(), Path.of("target/screens/buildings.png")));
        robot.doubleClickOn("#members .list-cell");
        await(() -> robot.lookup("#unmask").tryQuery().isPresent());
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        await(() -> robot.lookup("#places").tryQuery().isPresent());
    }

    @Test
    void anEmptyRoomSaysSo() {
        openSecondDoor();
        Unit vacant = database.reader(BuildingDao.class).unitsOf(doors.get(1).id()).stream()
                .filter(unit -> people.stream().noneMatch(row -> row.unitId() == unit.id())).findFirst().orElseThrow();
        robot.interact(() -> robot.lookup("#room" + vacant.id()).queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#roomDetail").query().isVisible());
        assertThat(node("members", ListView.class).getItems()).isEmpty();
        assertThat(node("roomCount", Label.class).getText()).isEmpty();
    }

    @Test
    void theListOfADoorHasThePeopleItCounted() {
        openSecondDoor();
        robot.clickOn("#entranceList");
        await(() -> robot.lookup("#table").tryQueryAs(TableView.class).filter(table -> table.getItems().size() == people.size())
                .isPresent());
    }
}
