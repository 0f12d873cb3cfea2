package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.team.HelperDao;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies between opening a file and importing it: what was found in it can be told otherwise, or left out. */
class ReadFileTest {

    private static final String ROSTER = "门牌\t室号\t姓名\t电话\n1号\t101\t甲一\t13800001111\n1号\t102\t甲二\t13800001112\n";

    @TempDir
    Path folder;
    private Database database;
    private ImportService imports;

    @BeforeEach
    void openOffice() {
        database = TestOffice.create(folder.resolve("office"));
        imports = new ImportService(database, DaoTest.CLOCK);
    }

    @AfterEach
    void closeOffice() {
        database.close();
    }

    private ReadFile open(Path file) {
        return imports.read(List.of(file), ImportOptions.AUTO, Progress.NONE).getFirst();
    }

    private List<ImportReport> take(ReadFile... files) {
        return imports.take(List.of(files), ImportOptions.AUTO, Progress.NONE);
    }

    private List<String> people() {
        return database.reader(PersonDao.class).all().stream().map(Person::name).toList();
    }

    private static void fill(Sheet sheet, String text) {
        String[] lines = text.split("\n");
        for (int r = 0; r < lines.length; r++) {
            String[] cells = lines[r].split("\t");
            for (int c = 0; c < cells.length; c++) {
                (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(cells[c]);
            }
        }
    }

    private Path workbook(String name, String... sheets) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            for (int i = 0; i < sheets.length; i += 2) {
                fill(workbook.createSheet(sheets[i]), sheets[i + 1]);
                workbook.setSheetHidden(i / 2, sheets[i].endsWith("旧"));
            }
            workbook.write(out);
        }
        return folder.resolve(name);
    }

    @Test
    void copiedCellsAreImportedInTheEstateThatIsChosen() {
        ReadFile pasted = imports.paste(ROSTER, ImportOptions.AUTO);
        assertThatThrownBy(() -> take(pasted)).isInstanceOfSatisfying(UserMessageException.class, refusal -> assertThat(refusal.key()).isEqualTo("import.estate.missing"));
        assertThat(people()).isEmpty();
        assertThat(take(pasted.changeAll(table -> table.inEstate("金柳苑"))).getFirst().created()).isEqualTo(2);
        assertThat(database.reader(BuildingDao.class).estates()).extracting("name").containsExactly("金柳苑");
    }

    @Test
    void listsOfTwoKindsInOneFileAreOneStepWithOneReport() throws IOException {
        ReadFile file = open(workbook("金柳苑.xlsx", "居民", ROSTER.replace("电话", "与户主关系\t联系电话").replace("\t138", "\t户主\t138"), "志愿者",
                "志愿者姓名\t联系方式\t所属队伍\t可结对人数\t技能\n甲一\t13800001111\t红袖章\t3\t理发\n"));
        assertThat(file.tables()).extracting(Table::kind).containsExactly(ImportKind.RESIDENTS, ImportKind.VOLUNTEERS);
        assertThat(take(file)).singleElement().satisfies(report -> assertThat(report.created()).isEqualTo(3));
        assertThat(people()).containsExactlyInAnyOrder("甲一", "甲二");
        assertThat(database.reader(HelperDao.class).all()).hasSize(1);
        assertThat(new History(database).steps(5)).hasSize(1);
    }

    @Test
    void aHiddenSheetIsLeftOutUntilItIsWanted() throws IOException {
        ReadFile file = open(workbook("金柳苑.xlsx", "名册", ROSTER, "名册旧", ROSTER.replace("甲一", "乙一")));
        assertThat(file.remarks()).singleElement().satisfies(remark -> assertThat(remark).contains("名册旧"));
        assertThat(take(file).getFirst().rows()).isEqualTo(2);
        assertThat(people()).containsExactlyInAnyOrder("甲一", "甲二");
        take(file.changeAll(table -> table.leaveOut(false)));
        assertThat(people()).contains("乙一");
    }

    @Test
    void anotherMappingIsWhatIsImported() throws IOException {
        ReadFile file = open(Files.writeString(folder.resolve("金柳苑.csv"), "门牌,室号,姓名,曾用名\n1号,101,甲一,甲壹\n1号,102,甲二,甲贰\n"));
        take(file.change(file.tables().getFirst(), table -> table.with(Field.NAME, 3)));
        assertThat(people()).containsExactlyInAnyOrder("甲壹", "甲贰");
    }

    @Test
    void aRefusedFileStopsNoOther() throws IOException {
        Path good = Files.writeString(folder.resolve("金柳苑.csv"), ROSTER);
        List<ReadFile> files = imports.read(List.of(folder.resolve("没有.xlsx"), good), ImportOptions.AUTO, Progress.NONE);
        assertThat(files.getFirst().refusal().key()).isEqualTo("import.file.missing");
        assertThat(files.getFirst().kind()).isEmpty();
        assertThatThrownBy(() -> take(files.toArray(ReadFile[]::new))).isInstanceOf(UserMessageException.class);
        assertThat(take(files.getLast()).getFirst().created()).isEqualTo(2);
    }

    @Test
    void aValueLongerThanItsColumnRefusesTheFileWithASentence() throws IOException {
        ReadFile file = open(Files.writeString(folder.resolve("金柳苑.csv"), ROSTER.replace("102", "9".repeat(2000))));
        assertThatThrownBy(() -> take(file)).isInstanceOfSatisfying(UserMessageException.class, refusal -> assertThat(refusal.key()).isEqualTo("import.file.value"));
        assertThat(people()).isEmpty();
        assertThat(new History(database).steps(5)).isEmpty();
    }
}
