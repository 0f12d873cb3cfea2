package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.form.FormFiles.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in spreadsheets, filled and read back cell by cell. */
class SheetFormTest {

    private static Workbook anew(String ending) {
        return ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    /** A header of two lines with a group, a title with the year left out, numbered rows, a sum, and who signs. */
    static byte[] twoLines(String ending) {
        Sketch form = new Sketch(anew(ending));
        form.row(0, form.title, "____年度独居老人花名册", "", "", "", "", "", "", "").merge("A1:H1")
                .row(1, null, "填报单位:", "", "", "", "填报日期:    年  月  日")
                .row(2, form.head, "序号", "姓名", "性别", "身份证\n号码", "紧急联系人", "", "津贴(元)", "备 注").merge("A3:A4").merge("B3:B4").merge("C3:C4").merge("D3:D4")
                .merge("E3:F3").merge("G3:G4").merge("H3:H4")
                .row(3, form.head, "", "", "", "", "姓名", "联系电话", "", "")
                .row(4, form.line, "1", "", "", "", "", "", "", "").row(5, form.line, "2", "", "", "", "", "", "", "").row(6, form.line, "3", "", "", "", "", "", "", "")
                .row(7, form.head, "合计", "=COUNTA(B5:B7)", "", "", "", "", "=SUM(G5:G7)", "").row(8, null)
                .row(9, null, "填表人:", "", "", "审核人:", "", "", "日期:").merge("A10:B10");
        form.sheet.getRow(4).setHeightInPoints(24);
        form.sheet.setColumnWidth(3, 6000);
        form.workbook.setPrintArea(0, "$A$1:$H$10");
        return FormFiles.bytes(form.workbook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void addedRowsLookLikeTheFirstAndWhatStandsBelowMovesDown(String ending) throws IOException {
        byte[] empty = twoLines(ending);
        try (Workbook before = FormFiles.workbook(empty); Workbook after = FormFiles.workbook(FormFiles.filled("表." + ending, empty, FormFiles.people(5)))) {
            Sheet old = before.getSheetAt(0);
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026年度独居老人花名册");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("填报单位:金柳苑居委会");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("填报日期:2026年11月23日");
            assertThat(FormFiles.seen(sheet, 2, 3, 0)).isEqualTo(FormFiles.seen(old, 2, 3, 0));
            for (int i = 0; i < 5; i++) {
                FormPerson person = FormFiles.person(i);
                assertThat(sheet.getRow(4 + i).getHeight()).isEqualTo(old.getRow(i < 3 ? 4 + i : 4).getHeight());
                assertThat(sheet.getRow(4 + i).getCell(0).getNumericCellValue()).isEqualTo(i + 1);
                assertThat(sheet.getRow(4 + i).getCell(1).getStringCellValue()).isEqualTo(person.name());
                assertThat(sheet.getRow(4 + i).getCell(3).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(4 + i).getCell(3).getStringCellValue()).isEqualTo(person.value(FormField.ID_NUMBER));
                assertThat(sheet.getRow(4 + i).getCell(4).getStringCellValue()).isEqualTo("谢小明");
                assertThat(sheet.getRow(4 + i).getCell(5).getStringCellValue()).isEqualTo("13700001111");
                for (int c = 0; c < 8; c++) {
                    assertThat(FormFiles.looks(sheet.getRow(4 + i).getCell(c))).as("%d,%d", i, c).isEqualTo(FormFiles.looks(old.getRow(4).getCell(c)));
                }
            }
            Cell note = sheet.getRow(5).getCell(7);
            assertThat(note.getCellType()).isEqualTo(CellType.STRING);
            assertThat(note.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(FormFiles.seen(sheet, 9, sheet.getLastRowNum(), 2)).isEqualTo(FormFiles.seen(old, 7, old.getLastRowNum(), 0));
            assertThat(sheet.getRow(9).getCell(1).getCellFormula()).isEqualTo("COUNTA(B5:B9)");
            assertThat(sheet.getRow(9).getCell(6).getCellFormula()).isEqualTo("SUM(G5:G9)");
            assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A12:B12"), CellRangeAddress.valueOf("E3:F3"), CellRangeAddress.valueOf("A1:H1"))
                    .hasSize(old.getNumMergedRegions());
            assertThat(sheet.getColumnWidth(3)).isEqualTo(old.getColumnWidth(3));
            assertThat(after.getPrintArea(0)).endsWith("$A$1:$H$12");
        }
    }

    @Test
    void blankRowsAreUsedFirstAndNothingElseChanges() throws IOException {
        byte[] empty = twoLines("xlsx");
        try (Workbook before = FormFiles.workbook(empty); Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", empty, FormFiles.people(2)))) {
            Map<String, String> old = FormFiles.seen(before.getSheetAt(0), 2, 20, 0);
            Map<String, String> now = FormFiles.seen(after.getSheetAt(0), 2, 20, 0);
            old.keySet().removeIf(place -> place.startsWith("4,") || place.startsWith("5,"));
            now.keySet().removeIf(place -> place.startsWith("4,") || place.startsWith("5,"));
            assertThat(now).isEqualTo(old);
            assertThat(after.getSheetAt(0).getRow(7).getCell(1).getCellFormula()).isEqualTo("COUNTA(B5:B7)");
        }
    }

    @Test
    void whatColumnsAskForIsRecognised() throws IOException {
        try (FormFile form = FormFiles.open("表.xlsx", twoLines("xlsx"))) {
            FormLayout layout = form.layouts().getFirst();
            assertThat(layout.onePerson()).isFalse();
            assertThat(layout.room()).isEqualTo(3);
            assertThat(layout.slots()).extracting(FormSlot::field).containsExactly(FormField.NUMBER, FormField.NAME, FormField.SEX, FormField.ID_NUMBER,
                    FormField.EMERGENCY, FormField.EMERGENCY_PHONE, null, FormField.NOTE);
        }
    }

    @Test
    void anExampleIsWrittenOverAndColumnNumbersAndNotesStay() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, "序号", "姓名", "性别", "出生年月", "住址", "联系电话").row(1, form.head, "1", "2", "3", "4", "5", "6")
                .row(2, form.line, "例", "张三", "男", "1950-01", "某某路1弄1号101室", "138 0000 0000");
        CellStyle red = form.workbook.createCellStyle();
        red.cloneStyleFrom(form.line);
        red.setDataFormat((short) 10);
        form.sheet.getRow(2).forEach(cell -> cell.setCellStyle(red));
        form.blank(3, 4, 6).row(5, null, "说明:本表于月底前报街道", "", "", "", "", "").merge("A6:F6");
        byte[] empty = FormFiles.bytes(form.workbook);
        try (FormFile opened = FormFiles.open("表.xlsx", empty); Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", empty, FormFiles.people(4)))) {
            assertThat(opened.layouts().getFirst().example()).isTrue();
            assertThat(opened.layouts().getFirst().room()).isEqualTo(3);
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("谢𠮷");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormat()).isZero();
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("陆阿妹");
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).startsWith("说明");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A7:F7"));
        }
    }

    @Test
    void peopleWhoStandThereAlreadyStayAndTheOthersFollow() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, "姓名", "性别", "年龄").row(1, form.line, "郑大妈", "女", "77").blank(2, 3, 3);
        try (Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", FormFiles.bytes(form.workbook), FormFiles.people(2)))) {
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("郑大妈");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("谢𠮷");
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(86);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void formulasOfARowAreKeptAndGoIntoAddedRows() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, "姓名", "出生日期", "年龄").row(1, form.line, "", "", "=2026-YEAR(B2)").row(2, form.line, "", "", "=2026-YEAR(B3)");
        CellStyle date = form.workbook.createCellStyle();
        date.cloneStyleFrom(form.line);
        date.setDataFormat(form.workbook.createDataFormat().getFormat("yyyy/m/d"));
        form.sheet.getRow(1).getCell(1).setCellStyle(date);
        form.sheet.getRow(2).getCell(1).setCellStyle(date);
        byte[] empty = FormFiles.bytes(form.workbook);
        try (FormFile opened = FormFiles.open("表.xlsx", empty); Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", empty, FormFiles.people(3)))) {
            assertThat(opened.layouts().getFirst().slots().getLast().computed()).isTrue();
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("2026-YEAR(B4)");
            assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("1940-01-03");
        }
    }

    @Test
    void aFormOfAHeaderAloneGetsRows() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, "姓名", "性别", "手机号码");
        try (Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", FormFiles.bytes(form.workbook), FormFiles.people(3)))) {
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("13911112222");
            assertThat(FormFiles.looks(sheet.getRow(3).getCell(0))).contains("THIN");
        }
    }

    @Test
    void areasAcrossTheRowsAreKept() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, "社区", "姓名", "住址", "", "电话").merge("C1:D1").row(1, form.line, "金柳苑", "", "", "", "").row(2, form.line, "", "", "", "", "")
                .merge("A2:A3").merge("C2:D2").merge("C3:D3").row(3, form.head, "合计", "", "", "", "");
        byte[] empty = FormFiles.bytes(form.workbook);
        try (Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", empty, FormFiles.people(4)))) {
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).containsExactlyInAnyOrder(CellRangeAddress.valueOf("C1:D1"), CellRangeAddress.valueOf("A2:A5"),
                    CellRangeAddress.valueOf("C2:D2"), CellRangeAddress.valueOf("C3:D3"), CellRangeAddress.valueOf("C4:D4"), CellRangeAddress.valueOf("C5:D5"));
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).startsWith("永泰路775弄3号");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("合计");
        }
    }

    @Test
    void aSheetForOnePersonIsFilledBesideItsLabels() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.title, "老年人信息登记表", "", "", "", "").merge("A1:E1").row(1, form.line, "姓名", "", "", "性别", "□男  □女").merge("B2:C2")
                .row(2, form.line, "身份证号", "", "", "联系电话", "").merge("B3:C3").row(3, form.line, "家庭住址", "", "", "", "").merge("B4:E4")
                .row(4, form.line, "紧急联系人", "姓名", "", "电话", "").merge("A5:A6").row(5, form.line, "", "与本人关系", "", "备注", "");
        byte[] empty = FormFiles.bytes(form.workbook);
        try (FormFile opened = FormFiles.open("表.xlsx", empty); Workbook after = FormFiles.workbook(FormFiles.filled("表.xlsx", empty, FormFiles.people(1)))) {
            assertThat(opened.layouts().getFirst().onePerson()).isTrue();
            Sheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("谢𠮷");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("☑男  □女");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("310104194001011010");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).startsWith("永泰路");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("谢小明");
            assertThat(sheet.getRow(4).getCell(4).getStringCellValue()).isEqualTo("13700001111");
            assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("子");
        }
    }

    @Test
    void aSheetOfNotesIsNoForm() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, null, "请各居委会认真填写", "").row(1, null, "联系人:王老师", "电话:12345678");
        try (FormFile opened = FormFiles.open("表.xlsx", FormFiles.bytes(form.workbook))) {
            assertThat(opened.layouts()).isEqualTo(List.of());
        }
    }
}
