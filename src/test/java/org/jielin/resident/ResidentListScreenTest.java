package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.AddressDao.Choice;
import org.junit.jupiter.api.Test;

class ResidentListScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);
    private int everybody;

    @Override
    protected void prepare() {
        new ResidentSamples(database).fill("金柳苑", 6, TODAY);
        everybody = counted(ResidentFilter.all());
    }

    private int counted(ResidentFilter filter) {
        return database.reader(ResidentDao.class).count(filter.on(TODAY));
    }

    private TableView<?> openAll() {
        open(new ResidentListPlace());
        TableView<?> table = node("table", TableView.class);
        await(() -> table.getItems().size() == everybody);
        return table;
    }

    @Test
    void chipsShowTheRowsTheyCount() {
        TableView<?> table = openAll();
        robot.clickOn("#advanced");
        int old = counted(ResidentFilter.aged(80));
        await(() -> table.getItems().size() == old);
        assertThat(old).isBetween(1, everybody - 1);
        assertThat(node("count", Label.class).getText()).contains(String.valueOf(old));
        robot.clickOn("#doubtful");
        await(() -> table.getItems().size() == counted(ResidentFilter.aged(80).withDoubtfulId(true)));
        robot.clickOn("#clear");
        await(() -> table.getItems().size() == everybody);
        assertThat(node("clear", Button.class).isVisible()).isFalse();
        robot.interact(() -> Snapshots.write(table.getScene(), Path.of("target/screens/residents.png")));
    }

    @Test
    void aPlaceSetsTheControlsItFiltersBy() {
        long entrance = database.reader(BuildingDao.class).entrances().get(2).id();
        open(new ResidentListPlace(ResidentFilter.inEntrance(entrance)));
        TableView<?> table = node("table", TableView.class);
        await(() -> table.getItems().size() == counted(ResidentFilter.inEntrance(entrance)));
        assertThat(((Choice) node("entrance", ComboBox.class).getValue()).id()).isEqualTo(entrance);
        assertThat(((Choice) node("estate", ComboBox.class).getValue()).name()).isEqualTo("金柳苑");
    }

    @Test
    void theSearchAboveEveryScreenOpensTheList() {
        new ResidentSamples(database).resident(database.reader(BuildingDao.class).units().getFirst().id(), "钱晚晚",
                Sex.FEMALE, null);
        open(new ResidentListPlace());
        await(() -> node("table", TableView.class).getItems().size() == everybody + 1);
        robot.interact(() -> robot.lookup(".search-box").queryAs(TextField.class).requestFocus());
        robot.write("qww").type(KeyCode.ENTER);
        TableView<?> table = node("table", TableView.class);
        await(() -> table.getItems().size() == 1);
        assertThat(((ResidentRow) table.getItems().getFirst()).name()).isEqualTo("钱晚晚");
    }

    @Test
    void theExportHasEveryRowAndNoWholeNumber() throws IOException {
        openAll();
        Path file = folder.resolve("list.csv");
        robot.clickOn("#advanced");
        int old = counted(ResidentFilter.aged(80));
        await(() -> node("table", TableView.class).getItems().size() == old);
        robot.clickOn("#export");
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
        robot.interact(() -> node("purpose", ComboBox.class).getEditor().setText("上报街道"));
        picked.add(file);
        robot.interact(() -> node("saveCsv", MenuButton.class).getItems().getFirst().fire());
        await(() -> Files.exists(file));
        String written = Files.readString(file);
        List<ResidentRow> rows = database.reader(ResidentDao.class).rows(ResidentFilter.aged(80).on(TODAY), 1000);
        assertThat(rows).allSatisfy(row -> assertThat(written).contains(row.name()).doesNotContain(row.phone())
                .doesNotContain(row.idNumber() == null ? row.idAsWritten() : row.idNumber()));
        assertThat(written.lines()).hasSize(old + 1);
    }

    @Test
    void ctrlNOpensTheForm() {
        openAll();
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isPresent());
        robot.clickOn("#dialogAccept");
        await(() -> !node("nameError", Label.class).getText().isBlank());
        robot.interact(() -> Snapshots.write(node("nameError", Label.class).getScene(), Path.of("target/screens/resident-edit.png")));
        assertThat(counted(ResidentFilter.all())).isEqualTo(everybody);
    }
}
