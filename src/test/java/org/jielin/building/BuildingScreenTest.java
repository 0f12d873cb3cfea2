package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
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
        await(() -> robot.lookup("#elevation").tryQuery().filter(Node::isVisible).isPresent() && node("entranceTitle", Label.class).getText().contains("1号—6号"));
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(node("count", Label.class).getScene(), Path.of("target/screens", name + ".png")));
    }

    private String told() {
        return node("told", Label.class).getText();
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
    void theStripCountsWhatTheFacadeThenShows() {
        open(new BuildingPlace());
        robot.interact(() -> node("layer", ComboBox.class).setValue(FacadeLayer.FacadeKind.VACANCY));
        String id = "entrance" + doors.get(2).id();
        await(() -> robot.lookup("#" + id).tryQuery().isPresent());
        picture("building-strip");
        int number = Integer.parseInt(robot.lookup("#" + id + " .heat-number").queryAs(Label.class).getText());
        assertThat(number).isGreaterThanOrEqualTo(vacant(doors.get(2).id()));
        robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> node("elevation", FacadeView.class).isFocused());
        robot.interact(() -> node("alone", ToggleButton.class).setSelected(true));
        assertThat(legend("shade-facade-vacancy-empty")).isEqualTo(vacant(doors.get(2).id()));
        assertThat(legend("shade-facade-vacancy-empty") + legend("shade-facade-vacancy-away")).isEqualTo(number);
        robot.interact(() -> node("toStrip", Button.class).fire());
        await(() -> robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private int legend(String id) {
        return Integer.parseInt(node(id, ToggleButton.class).getText().replaceAll("\\D", ""));
    }

    private int vacant(long entrance) {
        Map<Long, List<ResidentRow>> lived = database.reader(ResidentDao.class).rows(ResidentFilter.inEntrance(entrance).on(TODAY), 1000).stream()
                .collect(Collectors.groupingBy(ResidentRow::unitId));
        return (int) database.reader(BuildingDao.class).unitsOf(entrance).stream().filter(unit -> !lived.containsKey(unit.id())).count();
    }

    @Test
    void arrowsMoveFromFlatToFlatAndEnterOpensOne() {
        openSecondDoor();
        robot.interact(() -> node("elevation", FacadeView.class).requestFocus());
        await(() -> !told().isEmpty());
        long unit = people.getFirst().unitId();
        robot.interact(() -> node("elevation", FacadeView.class).choose(unit));
        String first = told();
        robot.type(KeyCode.RIGHT);
        await(() -> !told().equals(first));
        robot.type(KeyCode.UP);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.LEFT);
        await(() -> told().equals(first));
        robot.type(KeyCode.ENTER);
        ListView<?> members = node("members", ListView.class);
        await(() -> members.getItems().size() == people.stream().filter(row -> row.unitId() == unit).count());
        picture("building-facade");
        robot.interact(() -> {
            members.requestFocus();
            members.getSelectionModel().selectFirst();
        });
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#unmask").tryQuery().isPresent());
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        await(() -> robot.lookup("#places").tryQuery().isPresent());
    }

    @Test
    void anEmptyRoomSaysSo() {
        openSecondDoor();
        Unit vacant = database.reader(BuildingDao.class).unitsOf(doors.get(1).id()).stream()
                .filter(unit -> people.stream().noneMatch(row -> row.unitId() == unit.id())).findFirst().orElseThrow();
        robot.interact(() -> {
            node("elevation", FacadeView.class).requestFocus();
            node("elevation", FacadeView.class).choose(vacant.id());
        });
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#roomDetail").query().isVisible());
        assertThat(node("members", ListView.class).getItems()).isEmpty();
        assertThat(node("roomCount", Label.class).getText()).isEmpty();
        assertThat(told()).contains("空");
    }

    @Test
    void theListOfADoorHasThePeopleItCounted() {
        openSecondDoor();
        robot.clickOn("#entranceList");
        await(() -> robot.lookup("#table").tryQueryAs(TableView.class).filter(table -> table.getItems().size() == people.size())
                .isPresent());
    }

    @Test
    void layersAreChosenAndAClassIsLitAlone() {
        openSecondDoor();
        robot.interact(() -> node("layer", ComboBox.class).setValue(FacadeLayer.FacadeKind.TAG));
        await(() -> node("tagField", Node.class).isVisible());
        robot.interact(() -> node("tag", ComboBox.class).setValue("独居"));
        ToggleButton one = node("shade-facade-tag-one", ToggleButton.class);
        assertThat(one.isDisabled()).isFalse();
        robot.interact(one::fire);
        picture("building-lit");
        assertThat(one.isSelected()).isTrue();
    }

    @Test
    void theFacadeIsPrinted() {
        openSecondDoor();
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        await(() -> robot.lookup("#paperTitle").tryQueryAs(Label.class).filter(title -> title.getText().contains("照护需求")).isPresent());
    }

    @Test
    void anOlderDayShowsWhoLivedThereThen() {
        openSecondDoor();
        robot.interact(() -> node("day", DatePicker.class).setValue(TODAY.minusYears(3)));
        settle();
        await(() -> node("entranceCount", Label.class).getText().contains("人"));
        robot.interact(() -> node("day", DatePicker.class).setValue(TODAY));
        settle();
    }
}
