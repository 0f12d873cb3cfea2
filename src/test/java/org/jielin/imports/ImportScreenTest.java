package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.ScreenTest;
import org.jielin.audit.AuditDao;
import org.jielin.audit.AuditFilter;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.History;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Test;

class ImportScreenTest extends ScreenTest {

    private static final Path ROSTER = Path.of("assets/sample-office/居民花名册-金柳苑.xlsx");
    private static final String PLAIN = "门牌,室号,姓名,与户主关系,性别,联系电话\n1号,101,谢𠮷,户主,男,13800001111\n1号,102,魏䶮,户主,女,13800002222\n";

    private List<Person> people() {
        return database.reader(PersonDao.class).all();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens the wizard with files and waits until it has read them. */
    private void begin(Path... files) {
        open(new ImportPlace(List.of(files)));
        await(() -> table("files").getItems().size() == files.length);
    }

    private void next(String stepButton) {
        awaitLong(() -> !node("next", Button.class).isDisabled());
        click("next");
        await(() -> node(stepButton, ToggleButton.class).isSelected());
    }

    private void check() {
        next("stepColumns");
        next("stepCheck");
        awaitLong(() -> !table("results").getItems().isEmpty());
    }

    private void importAll() {
        next("stepResult");
        click("next");
        awaitLong(() -> robot.lookup("#undo").tryQueryAs(Button.class).filter(button -> !button.isDisabled()).isPresent());
    }

    private Outcome result(int row) {
        return (Outcome) table("results").getItems().get(row);
    }

    @Test
    void aListIsTriedThenImportedThenTakenBack() {
        picked.add(ROSTER);
        open(new ImportPlace());
        click("choose");
        await(() -> table("files").getItems().size() == 1);
        check();
        assertThat(table("findings").getItems()).hasSize(result(0).report().findings().size()).isNotEmpty();
        assertThat(people()).isEmpty();
        importAll();
        assertThat(people()).hasSize(2672);
        assertThat(Backups.in(folder.resolve("office/backups"))).singleElement().extracting(Backup::reason).isEqualTo(BackupReason.BEFORE_IMPORT);
        click("undo");
        awaitLong(() -> people().isEmpty());
        await(() -> node("summary", Label.class).getText().startsWith("将导入"));
    }

    @Test
    void aBadFileStandsBesideTheGoodOnesWithItsReason() {
        begin(file("坏.xlsx", "no workbook"), file("说明.csv", "今天天气很好\n"), file("梅园新村名册.csv", PLAIN));
        assertThat(table("files").getItems()).extracting(each -> ((DraftFile) each).wanted()).containsExactly(false, false, true);
        robot.interact(() -> table("files").getSelectionModel().select(0));
        assertThat(node("remarks", Label.class).getText()).contains("坏.xlsx");
        check();
        importAll();
        assertThat(people()).hasSize(2);
        click("openResidents");
        await(() -> robot.lookup("#table").tryQueryAs(TableView.class).filter(table -> table.getItems().size() == 2).isPresent());
    }

    @Test
    void aFileThatIsLeftOutIsNotImported() {
        begin(file("梅园新村名册.csv", PLAIN), file("金柳苑名册.csv", PLAIN.replace("谢𠮷", "沙秀英").replace("魏䶮", "阿依努尔·艾合买提")));
        robot.interact(() -> table("files").getSelectionModel().select(1));
        click("leaveOut");
        check();
        importAll();
        assertThat(people()).extracting(Person::name).containsExactlyInAnyOrder("谢𠮷", "魏䶮");
    }

    @Test
    void nothingToImportIsSaid() {
        begin(file("坏.xlsx", "no workbook"));
        assertThat(node("next", Button.class).isDisabled()).isTrue();
        assertThat(node("headline", Label.class).getText()).isEqualTo("这些文件都读不出来，请看每一份的原因。");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMappingChangedByHandIsUsedAndRemembered() {
        String odd = "门牌,室号,姓名,大名,与户主关系\n1号,101,小谢,谢𠮷,户主\n1号,102,小魏,魏䶮,户主\n";
        begin(file("梅园新村名册.csv", odd));
        next("stepColumns");
        assertThat(node("rememberedBy", Label.class).isVisible()).isFalse();
        robot.interact(() -> node("column3", ComboBox.class).setValue(Optional.of(Field.NAME)));
        await(() -> node("column2", ComboBox.class).getValue().equals(Optional.empty()));
        next("stepCheck");
        awaitLong(() -> !table("results").getItems().isEmpty());
        importAll();
        assertThat(people()).extracting(Person::name).containsExactlyInAnyOrder("谢𠮷", "魏䶮");
        assertThat(new History(database).steps(5)).extracting(History.StepRow::name).contains("import.layout");
        begin(file("安澜花园名册.csv", odd));
        next("stepColumns");
        assertThat(node("column3", ComboBox.class).getValue()).isEqualTo(Optional.of(Field.NAME));
        assertThat(node("rememberedBy", Label.class).getText()).startsWith("上次这样对应");
        click("forget");
        await(() -> node("column2", ComboBox.class).getValue().equals(Optional.of(Field.NAME)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aListThatIsNotRecognisedIsToldByHand() {
        begin(file("梅园新村.csv", "甲,乙,丙\n1号,101,谢𠮷\n1号,102,魏䶮\n"));
        assertThat(((DraftFile) table("files").getItems().getFirst()).wanted()).isFalse();
        next("stepColumns");
        assertThat(node("next", Button.class).isDisabled()).isTrue();
        click("taken");
        for (Field field : List.of(Field.ENTRANCE, Field.ROOM, Field.NAME)) {
            int column = List.of(Field.ENTRANCE, Field.ROOM, Field.NAME).indexOf(field);
            robot.interact(() -> node("column" + column, ComboBox.class).setValue(Optional.of(field)));
        }
        next("stepCheck");
        awaitLong(() -> !table("results").getItems().isEmpty());
        importAll();
        assertThat(people()).extracting(Person::name).containsExactlyInAnyOrder("谢𠮷", "魏䶮");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNeededColumnThatIsMissingIsSaid() {
        begin(file("梅园新村名册.csv", PLAIN));
        next("stepColumns");
        robot.interact(() -> node("column2", ComboBox.class).setValue(Optional.empty()));
        await(() -> node("next", Button.class).isDisabled());
        assertThat(node("missing", Label.class).getText()).contains("姓名");
        robot.interact(() -> node("column2", ComboBox.class).setValue(Optional.of(Field.NAME)));
        await(() -> !node("next", Button.class).isDisabled());
    }

    @Test
    @SuppressWarnings("unchecked")
    void kindAndEstateAreChosenByHand() {
        begin(file("名册.csv", PLAIN));
        next("stepColumns");
        assertThat(node("missing", Label.class).getText()).contains("小区");
        click("estate");
        write("estate", "梅园新村");
        robot.interact(() -> node("kind", ComboBox.class).requestFocus());
        await(() -> node("missing", Label.class).getText().isEmpty());
        robot.interact(() -> node("kind", ComboBox.class).setValue(ImportKind.VOLUNTEERS));
        next("stepCheck");
        awaitLong(() -> !table("results").getItems().isEmpty());
        assertThat(result(0).report().kind()).isEqualTo("volunteers");
        assertThat(result(0).report().created()).isEqualTo(2);
    }

    @Test
    void proposalsAreAcceptedByKindAndTakenBackOneByOne() {
        begin(ROSTER);
        check();
        int safe = (int) result(0).report().findings().stream().filter(finding -> finding.mend() != null && finding.mend().safe()).count();
        assertThat(safe).isPositive();
        click("acceptAll");
        awaitLong(() -> accepted() == safe);
        robot.interact(() -> {
            TableView<?> findings = table("findings");
            int first = findings.getItems().stream().map(each -> !((ImportDraft.Found) each).finding().accepted().isEmpty()).toList().indexOf(true);
            findings.getSelectionModel().clearAndSelect(first);
            findings.requestFocus();
        });
        click("takeBack");
        awaitLong(() -> accepted() == safe - 1);
    }

    private int accepted() {
        return table("results").getItems().isEmpty() ? -1 : (int) result(0).report().findings().stream().filter(finding -> !finding.accepted().isEmpty()).count();
    }

    @Test
    void spaceAcceptsTheChosenFinding() {
        begin(ROSTER);
        check();
        click("mendable");
        robot.interact(() -> {
            table("findings").getSelectionModel().clearAndSelect(0);
            table("findings").requestFocus();
        });
        robot.type(KeyCode.SPACE);
        awaitLong(() -> accepted() == 1);
    }

    @Test
    void stoppedInTheMiddleNothingIsImported() {
        begin(ROSTER);
        check();
        next("stepResult");
        robot.interact(() -> {
            node("next", Button.class).fire();
            node("stop", Button.class).fire();
        });
        await(() -> !node("next", Button.class).isDisabled());
        assertThat(people()).isEmpty();
        assertThat(new History(database).steps(9)).noneMatch(step -> step.name().equals("import"));
        await(() -> !node("working", HBox.class).isVisible());
    }

    @Test
    void aFileThatWasChangedSinceTheCheckIsReadAgain() throws IOException {
        Path list = file("梅园新村名册.csv", PLAIN);
        begin(list);
        check();
        next("stepResult");
        Files.writeString(list, PLAIN + "1号,103,沙秀英,户主,女,\n");
        Files.setLastModifiedTime(list, FileTime.fromMillis(1_700_000_000_000L));
        click("next");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        click("messageClose");
        await(() -> node("stepCheck", ToggleButton.class).isSelected() && result(0).report().created() == 3);
        assertThat(people()).isEmpty();
        importAll();
        assertThat(people()).hasSize(3);
    }

    @Test
    void goingBackLosesNothing() {
        begin(file("梅园新村名册.csv", PLAIN));
        check();
        robot.interact(() -> table("findings").requestFocus());
        robot.type(KeyCode.ESCAPE);
        await(() -> node("stepColumns", ToggleButton.class).isSelected());
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        await(() -> node("stepCheck", ToggleButton.class).isSelected());
        assertThat(result(0).report().created()).isEqualTo(2);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        await(() -> node("stepColumns", ToggleButton.class).isSelected());
    }

    @Test
    void cellsArePasted() {
        open(new ImportPlace());
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(PLAIN.replace(',', '\t'));
            Clipboard.getSystemClipboard().setContent(content);
            table("files").requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        await(() -> table("files").getItems().size() == 1);
        assertThat(((DraftFile) table("files").getItems().getFirst()).wanted()).isTrue();
    }

    @Test
    void theFindingsGoBackAsAMarkedListAndAreLogged() throws IOException {
        begin(ROSTER);
        check();
        Path target = folder.resolve("back.xlsx");
        picked.add(target);
        click("saveFindings");
        click("dialogAccept");
        await(() -> !node("purposeError", Label.class).getText().isEmpty());
        robot.interact(() -> node("purpose", ComboBox.class).getEditor().setText("发还楼组长核对"));
        click("dialogAccept");
        await(() -> Files.exists(target) && robot.lookup("#dialogAccept").tryQuery().isEmpty());
        try (XSSFWorkbook book = new XSSFWorkbook(target.toFile().getPath())) {
            assertThat(book.getSheetName(0)).isEqualTo("说明");
            assertThat(book.getSheetAt(1).getCellComments()).isNotEmpty();
        }
        assertThat(database.reader(AuditDao.class).entries(AuditFilter.ALL, 5)).filteredOn(entry -> entry.kind() == AuditKind.EXPORT).singleElement()
                .satisfies(entry -> assertThat(entry.body()).contains("发还楼组长核对", "back.xlsx"));
    }
}
