package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Fact;
import org.jielin.document.Block.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final List<String> NAMES = List.of("谢𠮷", "许𬱖", "魏䶮", "㛃", "阿依努尔·艾合买提");

    private static final char[] OPEN = {};

    @TempDir
    Path folder;

    private static PaperDocument roster(int rows) {
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % 10 == 0) {
                lines.add(Row.band("金柳苑 " + (i / 10 + 1) + "号"));
            }
            lines.add(Row.of(String.valueOf(i + 1), NAMES.get(i % NAMES.size()), "=1+1", "走访时多听少问,看看煤气和电线,再记下他需要什么;下次带上降压药的说明书", ""));
        }
        return new PaperDocument("走访单", "示范居民委员会 2026-12-01 至 2026-12-31", PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(List.of(Column.centred("序号", 12), Column.left("姓名", 40), Column.left("备注", 30), Column.left("重点提示", 60),
                        Column.left("签名", 30)), lines, 12)), "内部资料 注意保密");
    }

    private static PaperDocument form() {
        return new PaperDocument("案件摘要", "", PaperDocument.Orientation.PORTRAIT, List.of(
                new Block.Facts(List.of(Fact.of("编号", "(2026)示范人调字第1号"), Fact.of("类型", "邻里"), Fact.wide("地点", "居委会调解室"), Fact.of("结果", "达成协议")), 2),
                new Block.Heading("一、纠纷情况"), new Block.Paragraph("楼上漏水,双方就修缮费用有争议。\n经调解达成一致。"), new Block.Note("依据人民调解法。"),
                new Block.Signatures(List.of("当事人(签名):", "调解员(签名):", "日期:"), 3)), "");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void pdfReadsBackAsWritten() throws IOException {
        Path pdf = folder.resolve("roster.pdf");
        Documents.save(roster(5), pdf, OPEN, Encoding.UTF_8);
        assertThat(text(pdf)).contains("走访单").contains("\u8D70\u8BBF").contains("内部资料 注意保密").contains(NAMES);
    }

    @Test
    void headerAndPageNumberStandOnEveryPage() throws IOException {
        Path pdf = folder.resolve("roster.pdf");
        Documents.save(roster(60), pdf, OPEN, Encoding.UTF_8);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("重点提示").contains("金柳苑").contains("第 " + page + " 页").contains("共 " + pages + " 页");
            }
        }
    }

    @Test
    void longTextWrapsAndIsNotCut() throws IOException {
        Path pdf = folder.resolve("roster.pdf");
        Documents.save(roster(1), pdf, OPEN, Encoding.UTF_8);
        assertThat(text(pdf).replaceAll("\\s", "")).contains("下次带上降压药的说明书");
    }

    @Test
    void docxHasTheTextTheHeaderRowAndThePage() throws IOException {
        Path docx = folder.resolve("form.docx");
        Documents.save(form(), docx, OPEN, Encoding.UTF_8);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            assertThat(document.getTables().getFirst().getText()).contains("(2026)示范人调字第1号");
            assertThat(document.getTables().getFirst().getRows()).hasSize(3);
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()).toList()).contains("经调解达成一致。");
        }
        Path table = folder.resolve("roster.docx");
        Documents.save(roster(3), table, OPEN, Encoding.UTF_8);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(table))) {
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getTables().getFirst().getText()).contains(NAMES.subList(0, 3));
        }
    }

    @Test
    void xlsxKeepsEverythingAsText() throws IOException {
        Path xlsx = folder.resolve("roster.xlsx");
        Documents.save(roster(5), xlsx, OPEN, Encoding.UTF_8);
        try (var workbook = WorkbookFactory.create(xlsx.toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("谢𠮷");
            assertThat(sheet.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void csvIsMarkedAndHarmless() throws IOException {
        Path csv = folder.resolve("roster.csv");
        Documents.save(roster(5), csv, OPEN, Encoding.UTF_8);
        String text = Files.readString(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF序号").contains("'=1+1").contains(NAMES);
    }

    @Test
    void whatCannotBeWrittenIsSaidPlainly() {
        assertThatThrownBy(() -> Documents.save(form(), folder.resolve("form.xlsx"), OPEN, Encoding.UTF_8)).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> Documents.save(form(), folder.resolve("form.odt"), OPEN, Encoding.UTF_8)).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> Documents.save(form(), Path.of("/proc/nothing/form.pdf"), OPEN, Encoding.UTF_8)).isInstanceOf(UserMessageException.class);
    }

    @Test
    void systemFontsComeBeforeTheBundledOneAndRareCharactersFallBack() throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("Fonts"));
        assertThat(new PaperFonts(fonts).body()).hasSize(1);
        Files.copy(Path.of("assets/fonts/JielinSans-Bold.ttf"), fonts.resolve("simfang.ttf"));
        PaperFonts both = new PaperFonts(fonts);
        assertThat(both.body()).hasSize(2);
        assertThat(PaperFonts.having(both.body(), '走')).isSameAs(both.body().getFirst());
        assertThat(both.body().getLast().charExists(0x20BB7)).isTrue();
    }
}
