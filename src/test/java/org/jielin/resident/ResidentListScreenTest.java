package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jielin.ScreenTest;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SavedSearches;
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

    private void typeAbove(String words) {
        robot.interact(() -> {
            node("globalSearch", TextField.class).requestFocus();
            node("globalSearch", TextField.class).setText(words);
        });
        await(() -> node("suggestions", VBox.class).isVisible());
    }

    @Test
    void theNearestAreShownWhileTyping() {
        new ResidentSamples(database).resident(database.reader(BuildingDao.class).units().getFirst().id(),
                Person.named("钱晚晚").withWords("", "沙阿婆", "").withSex(Sex.FEMALE), null, null);
        open(new ResidentListPlace());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        typeAbove("sha a");
        ListView<?> list = node("suggestionList", ListView.class);
        await(() -> list.getItems().size() == 1);
        assertThat(robot.lookup(".suggestions .found").queryAllAs(Label.class)).extracting(Label::getText).containsExactly("沙阿");
        robot.interact(() -> Snapshots.write(list.getScene(), Path.of("target/screens/suggestions.png")));
        robot.type(KeyCode.ESCAPE);
        assertThat(node("suggestions", VBox.class).isVisible()).isFalse();
        typeAbove("王 1号 xqz");
        await(() -> node("suggestionsFoot", Label.class).getText().contains("xqz"));
        assertThat(node("suggestionsHead", Label.class).getText()).contains("1号");
        typeAbove("女 1号");
        await(() -> list.getItems().size() == 12);
        robot.interact(() -> Snapshots.write(list.getScene(), Path.of("target/screens/suggestions-many.png")));
        typeAbove("qianww");
        await(() -> list.getItems().size() == 1);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        await(() -> robot.lookup("#facts").tryQuery().isPresent() || robot.lookup("#timeline").tryQuery().isPresent());
        assertThat(node("suggestions", VBox.class).isVisible()).isFalse();
    }

    @Test
    void howWordsWereUnderstoodIsShownAndTakenOut() {
        open(new ResidentListPlace(ResidentFilter.text("1号 女 60+")));
        TableView<?> table = node("table", TableView.class);
        int women = new ResidentSearch(database).count(ResidentFilter.text("1号 女 60+"), TODAY);
        await(() -> table.getItems().size() == women && node("understood", TermChipsView.class).getChildren().size() == 3);
        assertThat(robot.lookup("#table .found").queryAll()).isNotEmpty();
        robot.interact(() -> Snapshots.write(table.getScene(), Path.of("target/screens/residents-found.png")));
        robot.interact(() -> ((Button) node("understood", TermChipsView.class).getChildren().get(1)).fire());
        int all = new ResidentSearch(database).count(ResidentFilter.text("1号 60+"), TODAY);
        await(() -> table.getItems().size() == all);
        assertThat(node("search", TextField.class).getText()).isEqualTo("1号 60+");
        write("search", "1号 xqz");
        await(() -> table.getItems().isEmpty() && robot.lookup("#understood .term").queryAll().size() == 2);
        robot.interact(() -> Snapshots.write(table.getScene(), Path.of("target/screens/residents-nobody.png")));
    }

    @Test
    void theListIsAsOfTheDayThatIsChosen() {
        new ResidentSamples(database).resident(database.reader(BuildingDao.class).units().getFirst().id(), Person.named("昨日客"), null, TODAY.minusDays(1));
        TableView<?> table = openAll();
        robot.interact(() -> node("day", DatePicker.class).setValue(TODAY.minusDays(1)));
        await(() -> table.getItems().size() == everybody + 1);
        assertThat(node("count", Label.class).getText()).contains("截至 2026-11-22");
        write("search", "昨日客");
        await(() -> table.getItems().size() == 1);
        open(new ResidentListPlace());
        await(() -> table.getItems().size() == everybody);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aKeptListOpensTheRowsItCounts() {
        TableView<?> table = openAll();
        write("search", "女 60+");
        int women = new ResidentSearch(database).count(ResidentFilter.text("女 60+"), TODAY);
        await(() -> table.getItems().size() == women);
        click("saveList");
        write("listName", "女长者");
        click("dialogAccept");
        ListView<SavedSearches.Counted> lists = node("savedList", ListView.class);
        await(() -> lists.getItems().size() == 1 && lists.getItems().getFirst().count() == women);
        robot.interact(() -> Snapshots.write(table.getScene(), Path.of("target/screens/residents-lists.png")));
        click("clear");
        await(() -> table.getItems().size() == everybody);
        robot.interact(() -> {
            lists.getSelectionModel().selectFirst();
            lists.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        await(() -> table.getItems().size() == women);
        robot.interact(lists::requestFocus);
        robot.type(KeyCode.DELETE);
        await(() -> lists.getItems().isEmpty());
        click("toastAct");
        await(() -> lists.getItems().size() == 1);
    }

    @Test
    void aTagIsGivenToAllWhomTheListFinds() {
        TableView<?> table = openAll();
        write("search", "1号 80+");
        Set<Long> old = new ResidentSearch(database).ids(ResidentFilter.text("1号 80+"), TODAY);
        await(() -> table.getItems().size() == old.size());
        robot.interact(() -> table.getSelectionModel().selectRange(0, 2));
        click("bulkTag");
        await(() -> node("bulkChosen", RadioButton.class).getText().contains("2") && node("bulkChosen", RadioButton.class).isSelected());
        robot.interact(() -> node("bulkAll", RadioButton.class).setSelected(true));
        robot.interact(() -> node("bulkLabel", ComboBox.class).getEditor().setText("慰问"));
        await(() -> node("bulkPreview", Label.class).getText().contains("给 " + old.size() + " 人"));
        robot.interact(() -> Snapshots.write(table.getScene(), Path.of("target/screens/bulk-tag.png")));
        click("dialogAccept");
        ResidentSearch search = new ResidentSearch(database);
        await(() -> search.ids(ResidentFilter.text("慰问"), TODAY).equals(old));
        click("toastAct");
        await(() -> search.ids(ResidentFilter.text("慰问"), TODAY).isEmpty());
    }
}
