package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Progress;
import org.jielin.document.Disclosure;
import org.jielin.document.Export;
import org.jielin.document.Exports;
import org.jielin.document.Preset;
import org.jielin.resident.ContactDao;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that goes back to who keeps a list, read back cell by cell. */
class FindingsBookTest {

    private static final String[][] LIST = {{"梅园新村居民名册"}, {"门牌", "室号", "姓名", "与户主关系", "身份证号", "联系电话", "备注"},
            {"1号", "101", "谢𠮷", "户主", "310104195003020015", "13800001111", "=1+1"}, {"1号", "101", "魏䶮", "配偶", "31010419520411", "12", "-"},
            {"1号", "102", "", "户主", "", "", "@无"}, {"1号", "103", "沙秀英", "户主", "", "", ""}};

    @TempDir
    Path folder;
    private final List<Export> log = new ArrayList<>();
    private Database database;
    private ImportDesk desk;

    @BeforeEach
    void openOffice() {
        database = TestOffice.create(folder.resolve("office"));
        desk = new ImportDesk(database, DaoTest.CLOCK, (file, sheets, listed) -> false, () -> {
        });
    }

    @AfterEach
    void closeOffice() {
        database.close();
    }

    private Path workbook(String name, Workbook empty) throws IOException {
        try (Workbook book = empty; OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("梅园");
            for (int r = 0; r < LIST.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < LIST[r].length; c++) {
                    row.createCell(c).setCellValue(LIST[r][c]);
                }
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:G1"));
            book.write(out);
        }
        return folder.resolve(name);
    }

    private Path csv() throws IOException {
        return Files.writeString(folder.resolve("梅园新村名册.csv"), String.join("\n", Arrays.stream(LIST).map(row -> String.join(",", row)).toList()));
    }

    private Outcome imported(Path file) {
        return desk.carryOut(desk.open(List.of(file), Progress.NONE).stream().map(DraftFile::read).toList(), Decisions.NONE, Progress.NONE).getFirst();
    }

    private Path saved(Outcome outcome, Preset preset) {
        Path target = folder.resolve("back-" + preset + ".xlsx");
        new Exports(log::add, () -> "周小梅", DaoTest.CLOCK).save(FindingsBook.of(outcome.file(), outcome.report()),
                new Disclosure(preset, List.of(), preset == Preset.INTERNAL, "发还楼组长核对", new char[0]), target);
        return target;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private void everyCellIsAsItWas(Path back) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(back.toFile().getPath())) {
            XSSFSheet sheet = book.getSheetAt(1);
            for (int r = 0; r < LIST.length; r++) {
                for (int c = 0; c < LIST[r].length; c++) {
                    String written = LIST[r][c];
                    boolean formula = written.startsWith("=") || written.startsWith("@") || written.equals("-");
                    assertThat(text(sheet, r, c)).as(r + "," + c).isEqualTo(formula ? "'" + written : written);
                }
            }
        }
    }

    @Test
    void everyCellOfEveryKindOfFileReadsBack() throws IOException {
        everyCellIsAsItWas(saved(imported(workbook("梅园新村.xlsx", new XSSFWorkbook())), Preset.INTERNAL));
        everyCellIsAsItWas(saved(imported(workbook("梅园新村.xls", new HSSFWorkbook())), Preset.INTERNAL));
        everyCellIsAsItWas(saved(imported(csv()), Preset.INTERNAL));
        assertThat(log).hasSize(3).allMatch(export -> export.purpose().equals("发还楼组长核对") && export.unmasked());
    }

    @Test
    void findingsAreColouredAndRemarkedWhereTheyStand() throws IOException {
        Outcome outcome = imported(workbook("梅园新村.xlsx", new XSSFWorkbook()));
        assertThat(outcome.report().findings()).isNotEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(saved(outcome, Preset.INTERNAL).toFile().getPath())) {
            XSSFSheet sheet = book.getSheet("梅园");
            for (Finding finding : outcome.report().findings()) {
                String cell = finding.column().isEmpty() ? "A" + finding.row() : finding.column() + finding.row();
                CellAddress address = new CellAddress(cell);
                assertThat(sheet.getCellComment(address).getString().getString()).as(cell).contains(finding.message());
                assertThat(sheet.getRow(address.getRow()).getCell(address.getColumn()).getCellStyle().getFillForegroundColorColor()).isNotNull();
            }
            assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString).containsExactly("A1:G1");
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("说明");
            long listed = IntStream.rangeClosed(0, list.getLastRowNum()).filter(r -> text(list, r, 0).matches("\\d+")).count();
            assertThat(listed).isEqualTo(outcome.report().findings().size());
        }
    }

    @Test
    void aCorrectedFileAddsNobodyTwice() throws IOException {
        Outcome outcome = imported(workbook("梅园新村.xlsx", new XSSFWorkbook()));
        int before = database.reader(PersonDao.class).all().size();
        Path back = saved(outcome, Preset.INTERNAL);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back)); OutputStream out = Files.newOutputStream(folder.resolve("改好.xlsx"))) {
            book.getSheet("梅园").getRow(4).createCell(2).setCellValue("缪欣洁");
            book.write(out);
        }
        List<DraftFile> again = desk.open(List.of(folder.resolve("改好.xlsx")), Progress.NONE);
        assertThat(again.getFirst().read().tables()).singleElement().extracting(table -> table.sheet().name()).isEqualTo("梅园");
        Outcome second = imported(folder.resolve("改好.xlsx"));
        assertThat(second.report().created()).isEqualTo(1);
        assertThat(database.reader(PersonDao.class).all()).hasSize(before + 1);
    }

    @Test
    void aMaskedFileTellsNoNumberAndComingBackChangesNone() throws IOException {
        Outcome outcome = imported(workbook("梅园新村.xlsx", new XSSFWorkbook()));
        List<Person> before = database.reader(PersonDao.class).all();
        List<String> numbers = database.reader(ContactDao.class).all().stream().map(contact -> contact.number()).toList();
        Path back = saved(outcome, Preset.REPORT);
        try (XSSFWorkbook book = new XSSFWorkbook(back.toFile().getPath())) {
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                for (Row row : book.getSheetAt(s)) {
                    row.forEach(cell -> assertThat(cell.toString()).doesNotContain("310104195003020015").doesNotContain("13800001111"));
                }
                book.getSheetAt(s).getCellComments().values().forEach(comment -> assertThat(comment.getString().getString()).doesNotContain("31010419520411"));
            }
        }
        imported(back);
        assertThat(database.reader(PersonDao.class).all()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("version").isEqualTo(before);
        assertThat(database.reader(ContactDao.class).all().stream().map(contact -> contact.number())).containsExactlyElementsOf(numbers);
    }
}
