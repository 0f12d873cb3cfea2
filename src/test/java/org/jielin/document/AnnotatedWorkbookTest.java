package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.AnnotatedWorkbook.Cell;
import org.jielin.document.AnnotatedWorkbook.Page;
import org.jielin.document.AnnotatedWorkbook.Region;
import org.jielin.document.AnnotatedWorkbook.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedWorkbookTest {

    private static final String ID = "310104194103150014";
    private static final AnnotatedWorkbook BOOK = new AnnotatedWorkbook("名册核对表", List.of(
            new Page("说明", List.of(List.of(Cell.of("要核对的地方", Tone.HEAD))), List.of(), 1),
            new Page("金柳苑", List.of(
                    List.of(Cell.of("金柳苑居民", Tone.PLAIN), Cell.of("", Tone.PLAIN), Cell.of("", Tone.PLAIN), Cell.of("", Tone.PLAIN)),
                    List.of(Cell.of("谢𠮷", Tone.PLAIN), new Cell(ID, null, Content.ID_NUMBER, Tone.WRONG, "校验不对，可能是 310104194103150022"),
                            new Cell("13800001111", null, Content.PHONE, Tone.PLAIN, ""), new Cell("82.5", 82.5, Content.TEXT, Tone.PLAIN, "")),
                    List.of(Cell.of("=1+1", Tone.PLAIN), Cell.of("＝cmd", Tone.PLAIN), Cell.of("@x", Tone.PLAIN), Cell.of("-", Tone.PLAIN))),
                    List.of(new Region(0, 0, 0, 3)), 0)));

    @TempDir
    Path folder;
    private final List<Export> log = new ArrayList<>();
    private final Exports exports = new Exports(log::add, () -> "周小梅", Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private XSSFWorkbook saved(Disclosure disclosure) throws IOException {
        Path file = folder.resolve("back.xlsx");
        exports.save(BOOK, disclosure, file);
        return new XSSFWorkbook(file.toFile().getPath());
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).toString();
    }

    @Test
    void cellsRemarksAndMergedCellsReadBack() throws IOException {
        try (XSSFWorkbook book = saved(new Disclosure(Preset.INTERNAL, List.of(), true, "退回核对", new char[0]))) {
            XSSFSheet sheet = book.getSheet("金柳苑");
            assertThat(text(sheet, 1, 0)).isEqualTo("谢𠮷");
            assertThat(text(sheet, 1, 1)).isEqualTo(ID);
            assertThat(text(sheet, 1, 2)).isEqualTo("13800001111");
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getMergedRegions()).singleElement().asString().contains("A1:D1");
            assertThat(sheet.getCellComments()).containsOnlyKeys(new CellAddress("B2"));
            assertThat(sheet.getCellComment(new CellAddress("B2")).getString().getString()).isEqualTo("校验不对，可能是 310104194103150022");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColorColor().getARGBHex()).endsWith("F8CBAD");
        }
        assertThat(log).containsExactly(new Export(Export.Kind.FILE, "名册核对表", "back.xlsx", "XLSX", Preset.INTERNAL, true, "退回核对", 4, false));
    }

    @Test
    void whatBeginsLikeAFormulaIsText() throws IOException {
        try (XSSFWorkbook book = saved(new Disclosure(Preset.INTERNAL, List.of(), true, "退回核对", new char[0]))) {
            XSSFSheet sheet = book.getSheet("金柳苑");
            assertThat(List.of(text(sheet, 2, 0), text(sheet, 2, 1), text(sheet, 2, 2), text(sheet, 2, 3))).containsExactly("'=1+1", "'＝cmd", "'@x", "'-");
            sheet.getRow(2).forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
        }
    }

    @Test
    void otherVersionsMaskCellsAndRemarks() throws IOException {
        try (XSSFWorkbook book = saved(Disclosure.of(Preset.REPORT, "退回核对"))) {
            XSSFSheet sheet = book.getSheet("金柳苑");
            assertThat(text(sheet, 1, 1)).isEqualTo("3101**********0014");
            assertThat(text(sheet, 1, 2)).isEqualTo("138****1111");
            assertThat(sheet.getCellComment(new CellAddress("B2")).getString().getString()).doesNotContain("310104194103150022").contains("0022");
        }
    }

    @Test
    void aPasswordIsAskedFor() throws IOException {
        Path file = folder.resolve("back.xlsx");
        exports.save(BOOK, Disclosure.of(Preset.INTERNAL, "退回核对").protectedBy("街道密码2026"), file);
        assertThatThrownBy(() -> WorkbookFactory.create(file.toFile())).isInstanceOf(EncryptedDocumentException.class);
        try (Workbook book = WorkbookFactory.create(file.toFile(), "街道密码2026")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void withoutAPurposeNothingLeaves() {
        Path file = folder.resolve("back.xlsx");
        assertThatThrownBy(() -> exports.save(BOOK, Disclosure.of(Preset.INTERNAL, " "), file)).isInstanceOf(UserMessageException.class);
        assertThat(file).doesNotExist();
        assertThat(log).isEmpty();
    }
}
