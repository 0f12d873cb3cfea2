package org.jielin.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is read of each format, and what the limits refuse. */
class WorkbookReaderTest {

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String sheet) throws IOException {
        return xlsx(sheet, "");
    }

    private static byte[] xlsx(String sheet, String shared) throws IOException {
        return zip("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='甲' r:id='r1'/></sheets></workbook>", "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/s.xml'/>"
                        + "<Relationship Id='r2' Type='x/sharedStrings' Target='/xl/shared.xml'/></Relationships>",
                "xl/worksheets/s.xml", sheet, "xl/shared.xml", "<sst>" + shared + "</sst>");
    }

    private static byte[] ods(String rows) throws IOException {
        return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet><table:table table:name='甲'>" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private static Sheet only(byte[] content) {
        return WorkbookReader.read(content).sheets().getFirst();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static void refuses(Reason reason, byte[] content) {
        assertThatThrownBy(() -> WorkbookReader.read(content)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void fill(Workbook workbook) {
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("甲");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue("　ＡＢ１ ");
        row.createCell(1).setCellValue(18323);
        row.getCell(1).setCellStyle(date);
        row.createCell(2).setCellValue(310104195001011234.0);
        row.createCell(3).setCellFormula("1+1");
        row.getCell(3).setCellValue(2);
        sheet.createRow(1).createCell(0).setCellValue("'007");
        sheet.getRow(1).setZeroHeight(true);
        sheet.createRow(4).createCell(0).setCellValue("合");
        sheet.createRow(5).createCell(1).setCellValue(true);
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 1));
        sheet.setColumnHidden(2, true);
        workbook.setSheetHidden(workbook.getSheetIndex(workbook.createSheet("旧")), true);
    }

    private static void asExcelSaysIt(byte[] content) {
        List<Sheet> sheets = WorkbookReader.read(content).sheets();
        assertThat(sheets).extracting(Sheet::hidden).containsExactly(false, true);
        Sheet sheet = sheets.getFirst();
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2, 3, 5, 6);
        assertThat(sheet.rows()).extracting(SheetRow::hidden).containsExactly(false, true, false, false, false);
        assertThat(sheet.hiddenColumns()).containsExactly(2);
        SheetRow first = sheet.rows().getFirst();
        assertThat(texts(first)).containsExactly("AB1", "1950年3月1日", "310104195001011260", "2");
        assertThat(first.cell(0).shown()).isEqualTo("　ＡＢ１ ");
        assertThat(first.cell(1).number()).isEqualTo(18323);
        assertThat(first.cell(2).shown()).isEqualTo("3.10104E+17");
        assertThat(first.cell(3).formula()).isTrue();
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo(new Cell("007", "'007", null, false, false));
        assertThat(sheet.rows().get(2).blank()).isTrue();
        assertThat(sheet.rows().get(4).cells()).extracting(Cell::text).containsExactly("合", "合");
        assertThat(sheet.rows().get(4).cells()).allMatch(Cell::merged);
        assertThat(sheet.rows().get(3).cell(0).merged()).isFalse();
    }

    @Test
    void bothFormatsOfExcelSayTheSame() throws IOException {
        try (Workbook one = new XSSFWorkbook(); Workbook other = new HSSFWorkbook()) {
            fill(one);
            fill(other);
            asExcelSaysIt(bytes(one));
            asExcelSaysIt(bytes(other));
        }
    }

    @Test
    void whatReadsAFileSendsItOverUnchanged() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook);
            WorkbookReader.Content content = WorkbookReader.read(bytes(workbook));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SheetWire.write(content, new DataOutputStream(out));
            assertThat(SheetWire.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())))).isEqualTo(content);
        }
    }

    @Test
    void richTextEscapesAndCellsWithoutAPlace() throws IOException {
        Sheet sheet = only(xlsx("<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>乙</t></is></c><c/><c t='e'><v>#N/A</v></c></row>"
                + "<row><c t='str'><f>A1</f><v>丙_x000D_丁</v></c></row></sheetData></worksheet>",
                "<si><r><t>甲</t></r><r><t>一</t></r><rPh><t>JIA</t></rPh></si>"));
        assertThat(texts(sheet.rows().getFirst())).containsExactly("甲一", "乙", "", "");
        assertThat(sheet.rows().getFirst().cell(3).shown()).isEqualTo("#N/A");
        assertThat(texts(sheet.rows().getLast())).containsExactly("丙\r丁");
    }

    @Test
    void odsIsReadWithItsRepeatsDatesAndMergedCells() throws IOException {
        Sheet sheet = only(ods("<table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>"
                + "<table:table-row><table:table-cell office:value-type='string' table:number-columns-spanned='2'><text:p>门<text:s text:c='2'/>栋</text:p>"
                + "<office:annotation><text:p>批注</text:p></office:annotation></table:table-cell><table:covered-table-cell/>"
                + "<table:table-cell office:value-type='date' office:date-value='1950-03-01'><text:p>50/3/1</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2' table:visibility='filter'>"
                + "<table:table-cell office:value-type='float' office:value='101' table:number-columns-repeated='2'><text:p>101.00</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"));
        assertThat(sheet.name()).isEqualTo("甲");
        assertThat(sheet.hiddenColumns()).containsExactly(2);
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2, 5, 6);
        assertThat(texts(sheet.rows().getFirst())).containsExactly("门  栋", "门  栋", "50/3/1");
        assertThat(sheet.rows().getFirst().cell(2).number()).isEqualTo(18323);
        assertThat(texts(sheet.rows().getLast())).containsExactly("101", "101");
        assertThat(sheet.rows().getLast().hidden()).isTrue();
        assertThat(sheet.rows().getLast().cell(0).shown()).isEqualTo("101.00");
    }

    @Test
    void aRepeatedRowOfAMillionFullCellsIsTooMuch() throws IOException {
        refuses(Reason.TOO_MANY, ods("<table:table-row table:number-rows-repeated='1048576'><table:table-cell office:value-type='string' "
                + "table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell></table:table-row>"));
        refuses(Reason.UNREADABLE, ods("<table:table-row table:number-rows-repeated='-5'><table:table-cell/></table:table-row>"));
    }

    @Test
    void textIsReadInEveryCodingThatOfficesUse() {
        String text = "门牌,姓名\r\n1号,\"谢𠮷,大\"\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            assertThat(texts(only(text.getBytes(charset)).rows().getLast())).as(charset.name()).containsExactly("1号", "谢𠮷,大");
        }
        assertThat(texts(only(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).rows().getFirst())).containsExactly("门牌", "姓名");
    }

    @Test
    void theDelimiterIsWhatMostLinesHaveAndAnOpenQuotationMarkEatsNoRows() {
        assertThat(texts(only("梅园,新村\n门牌\t姓名\n1号\t甲一\n2号\t乙一\n".getBytes(StandardCharsets.UTF_8)).rows().get(2))).containsExactly("1号", "甲一");
        Sheet sheet = only("门牌,姓名\n1号,\"甲一\n2号,乙一\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).hasSize(3);
        assertThat(texts(sheet.rows().getLast())).containsExactly("2号", "乙一");
    }

    @Test
    void aWebPageUnderTheNameOfAWorkbookIsReadWithItsMergedCells() {
        Sheet sheet = only(("<html><meta charset='utf-8'><table><tr><th rowspan=2>门栋<th colspan=2>人员</tr><tr><td>姓名<td>电话</tr>"
                + "<tr><td>1号<td>甲一<td>13800001111</tr></table></html>").getBytes(StandardCharsets.UTF_8));
        assertThat(texts(sheet.rows().get(0))).containsExactly("门栋", "人员", "人员");
        assertThat(texts(sheet.rows().get(1))).containsExactly("门栋", "姓名", "电话");
        assertThat(texts(sheet.rows().get(2))).containsExactly("1号", "甲一", "13800001111");
    }

    @Test
    void whatIsNoSpreadsheetSaysSo() throws IOException {
        refuses(Reason.OTHER_FORMAT, "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.OTHER_FORMAT, "<?xml version='1.0'?><project/>".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.OTHER_FORMAT, zip("word/document.xml", "<w/>"));
        refuses(Reason.BINARY_WORKBOOK, zip("xl/workbook.bin", "x"));
        refuses(Reason.EMPTY, new byte[100]);
        refuses(Reason.EMPTY, " \r\n ".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.UNREADABLE, zip("readme.txt", "x"));
        refuses(Reason.UNREADABLE, new byte[] {1, 2, 3, 0, 5, 6, 7, 8, 1, 2});
    }

    @Test
    void declarationsAndEntitiesAreRefusedWhereverTheyStand() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
        refuses(Reason.DECLARATIONS, xlsx(laughs + "<worksheet><sheetData><row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>"));
        refuses(Reason.DECLARATIONS, xlsx("<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x'><worksheet/>"));
        refuses(Reason.DECLARATIONS, zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", laughs + "<x>&b;</x>"));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        refuses(Reason.BOMB, xlsx("<worksheet><sheetData>" + " ".repeat(8 << 20) + "</sheetData></worksheet>"));
        String[] many = new String[2 * (Limits.ENTRIES + 1)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "xl/" + i;
            many[i + 1] = "";
        }
        refuses(Reason.BOMB, zip(many));
    }

    @Test
    void absurdPlacesIndexesAndDepthsAreRefused() throws IOException {
        for (String row : List.of("<row r='-5'><c><v>1</v></c></row>", "<row r='99999999999'><c><v>1</v></c></row>", "<row r='2000000'><c><v>1</v></c></row>",
                "<row><c r='ZZZZ1'><v>1</v></c></row>", "<row><c r='A-1'><v>1</v></c></row>", "<row><c t='s'><v>7</v></c></row>", "<row><c t='s'><v>-1</v></c></row>",
                "<row><c><v>x</v></c></row>", "<x>".repeat(Limits.DEPTH) + "</x>".repeat(Limits.DEPTH))) {
            refuses(Reason.UNREADABLE, xlsx("<worksheet><sheetData>" + row + "</sheetData></worksheet>"));
        }
        refuses(Reason.LONG_TEXT, ("门牌,姓名\n" + "甲".repeat(Limits.TEXT + 1)).getBytes(StandardCharsets.UTF_8));
        refuses(Reason.TOO_MANY, ("1\n".repeat(Limits.ROWS + 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMergedSheetFillsOnlyRowsThatAreThere() throws IOException {
        Sheet sheet = only(xlsx("<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='C3'><v>2</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>"));
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2, 3);
        assertThat(sheet.rows().getFirst().cells()).hasSize(Limits.COLUMNS);
        refuses(Reason.TOO_MANY, xlsx("<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(20_000)
                + "</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>"));
    }

    @Test
    void macrosLinksAndFarColumnsAreLeftAsideAndSaid() throws IOException {
        assertThat(WorkbookReader.read(zip("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x", "xl/externalLinks/externalLink1.xml", "<x/>")).remarks())
                .containsExactlyInAnyOrder(Remark.MACROS, Remark.LINKS);
        assertThat(WorkbookReader.read((",".repeat(300) + "x\n甲,乙").getBytes(StandardCharsets.UTF_8)).remarks()).containsExactly(Remark.COLUMNS);
    }

    @Test
    void aPasswordIsRecognisedInBothFormats() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] locked = bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refuses(Reason.PASSWORD, locked);
        }
        refuses(Reason.PASSWORD, zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>", "content.xml", "xyz"));
    }
}
