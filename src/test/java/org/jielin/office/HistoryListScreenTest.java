package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.db.StepFilter;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.junit.jupiter.api.Test;

class HistoryListScreenTest extends SampleScreenTest {

    private long person;
    private String name;

    @Override
    protected void prepare() {
        person = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(DaoTest.TODAY), 1).getFirst().id();
        name = database.reader(PersonDao.class).find(person).name();
        change("沙阿婆", "修改居民：" + name);
    }

    private void change(String called, String detail) {
        database.write(new Act("resident.update", detail), daos -> daos.get(PersonDao.class)
                .update(daos.get(PersonDao.class).find(person).withWords("", called, "")));
    }

    private String told() {
        return robot.lookup("#rows").query().lookupAll(".label").stream().map(node -> ((Label) node).getText()).collect(Collectors.joining("\n"));
    }

    private void openHistory() {
        int all = new History(database).count(StepFilter.ALL);
        open(new HistoryListPlace());
        await(() -> table("table").getItems().size() == all && !told().isEmpty());
    }

    private void choose(int row) {
        String before = node("act", Label.class).getText();
        robot.interact(() -> table("table").getSelectionModel().select(row));
        await(() -> !node("act", Label.class).getText().equals(before));
        settle();
    }

    @Test
    void theChosenStepShowsWhatUndoingWouldChange() {
        openHistory();
        assertThat(told()).contains(name).contains("称呼：沙阿婆 → （空）").contains(Messages.text("history.willBe.changed"));
        assertThat(node("extent", Label.class).getText()).isEqualTo("人员 1 行");
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/history.png")));
        click("undo");
        click("confirmAccept");
        await(() -> database.reader(PersonDao.class).find(person).called().isEmpty());
    }

    @Test
    void ofAnImportSomeOfEachKindAreListedAndHowManyThereAre() {
        openHistory();
        click("bulk");
        await(() -> table("table").getItems().size() < new History(database).count(StepFilter.ALL));
        History.StepRow largest = new History(database).steps(new StepFilter("", null, null, null, true), 100).stream()
                .max((a, b) -> a.changes() - b.changes()).orElseThrow();
        robot.interact(() -> table("table").getItems().stream().filter(row -> ((History.StepRow) row).id() == largest.id()).findFirst()
                .ifPresent(row -> table("table").getSelectionModel().select(table("table").getItems().indexOf(row))));
        await(() -> told().contains(Messages.text("table.person")) && !node("more", Label.class).getText().isEmpty());
        assertThat(told()).contains(Messages.text("table.residence"));
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/history-import.png")));
    }

    @Test
    void whatWasTouchedSinceSaysSoAndIsNotUndone() {
        change("沙阿姨", "再改" + name);
        openHistory();
        choose(1);
        await(() -> node("obstacle", Label.class).isVisible());
        assertThat(node("obstacle", Label.class).getText()).contains("再改" + name);
        assertThat(node("undo", Button.class).isDisabled()).isTrue();
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/history-touched.png")));
        choose(0);
        await(() -> !node("undo", Button.class).isDisabled());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<String>> who() {
        return node("who", ComboBox.class);
    }

    @Test
    void stepsAreFoundByTextPersonAndDay() {
        openHistory();
        int all = table("table").getItems().size();
        write("search", "修改居民");
        await(() -> table("table").getItems().size() == 1);
        assertThat(node("count", Label.class).getText()).isEqualTo(Messages.text("list.count", 1, 1));
        write("search", "");
        await(() -> table("table").getItems().size() == all);
        robot.interact(() -> who().setValue(Optional.of("tester")));
        settle();
        assertThat(who().getItems()).contains(Optional.of("tester"));
        robot.interact(() -> node("from", DatePicker.class).setValue(DaoTest.TODAY.plusDays(1)));
        await(() -> table("table").getItems().isEmpty());
        robot.interact(() -> node("from", DatePicker.class).setValue(DaoTest.TODAY));
        await(() -> table("table").getItems().size() == all);
        robot.interact(() -> node("to", DatePicker.class).setValue(DaoTest.TODAY.minusDays(1)));
        await(() -> table("table").getItems().isEmpty());
    }
}
