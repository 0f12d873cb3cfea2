package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate S3: whatever somebody wrote into a field, no spreadsheet program computes it. */
class FormulasTest {

    private static final List<String> SIGNS = List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "　＝", "\u00A0=", "\uFEFF=", "\t=", "\r\n-",
            "−", "=-", "++");
    private static final String PAYLOAD = "cmd|' /C calc'!A0";

    @TempDir
    Path folder;

    private static PaperDocument paper() {
        List<Block.Row> rows = new ArrayList<>();
        for (String sign : SIGNS) {
            rows.add(Block.Row.of(sign + PAYLOAD, sign + PAYLOAD, sign + PAYLOAD, sign + PAYLOAD));
        }
        return new PaperDocument("=名单", "=副题", PaperDocument.Orientation.PORTRAIT, List.of(new Block.Table(List.of(Block.Column.left("=姓名", 30),
                Block.Column.left("数", 30).of(ValueType.NUMBER), Block.Column.left("日", 30).of(ValueType.DATE),
                Block.Column.left("时", 30).of(ValueType.MINUTE)), rows, 9)), "");
    }

    @Test
    void noCellOfACsvFileBeginsLikeAFormula() throws IOException {
        for (Encoding encoding : Encoding.values()) {
            Path file = folder.resolve(encoding + ".csv");
            Documents.save(paper(), file, new char[0], encoding);
            String text = new String(Files.readAllBytes(file), encoding.charset()).substring(encoding.mark().length());
            int cells = 0;
            try (CSVParser parser = CSVParser.parse(text, CSVFormat.EXCEL)) {
                for (CSVRecord line : parser) {
                    for (String cell : line) {
                        assertThat(Formulas.looksLike(cell)).as(cell).isFalse();
                        assertThat(cell).matches(each -> each.startsWith("'") || "数日时".contains(each));
                        cells++;
                    }
                }
            }
            assertThat(cells).isEqualTo(4 * (SIGNS.size() + 1));
        }
    }

    @Test
    void everyCellOfASpreadsheetIsTextAndNoFormula() throws IOException {
        Path file = folder.resolve("list.xlsx");
        Documents.save(paper(), file, new char[0], Encoding.UTF_8);
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            int payloads = 0;
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    payloads += cell.getStringCellValue().contains(PAYLOAD) ? 1 : 0;
                }
            }
            assertThat(payloads).isEqualTo(4 * SIGNS.size());
        }
    }

    @Test
    void plainNumbersAndWordsStayAsTheyAre() {
        for (String plain : List.of("-12.5", "+86", "a", "", "张三", "1=1", "3-101", "a@b.cn", "'=1")) {
            assertThat(Formulas.neutral(plain)).isEqualTo(plain);
        }
    }
}
