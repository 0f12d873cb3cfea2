package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/** Forms in Word documents, filled and read back cell by cell. */
class WordFormTest {

    private static void row(XWPFTable table, int row, boolean formatted, String... texts) {
        for (int c = 0; c < texts.length; c++) {
            XWPFTableCell cell = table.getRow(row).getCell(c);
            XWPFRun run = cell.getParagraphs().getFirst().createRun();
            run.setText(texts[c]);
            if (formatted) {
                run.setFontFamily("仿宋");
                run.setFontSize(14);
            }
        }
    }

    private static byte[] list() {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("20  年高龄老人名单");
        XWPFTable notes = document.createTable(1, 2);
        row(notes, 0, false, "街道", "永泰街道");
        XWPFTable table = document.createTable(4, 4);
        row(table, 0, true, "序号", "姓名", "联系电话", "家庭住址");
        row(table, 1, true, "", "", "", "");
        row(table, 2, true, "", "", "", "");
        row(table, 3, true, "合计", "", "", "");
        table.getRow(1).setHeight(600);
        document.createParagraph().createRun().setText("填表人:");
        return FormFiles.bytes(document);
    }

    @Test
    void theTablesRowIsClonedWithItsLook() throws IOException {
        byte[] empty = list();
        try (FormFile opened = FormFiles.open("表.docx", empty); XWPFDocument after = FormFiles.document(FormFiles.filled("表.docx", empty, FormFiles.people(5)))) {
            assertThat(opened.layouts()).hasSize(1);
            assertThat(opened.layouts().getFirst().room()).isEqualTo(2);
            assertThat(after.getParagraphs().getFirst().getText()).isEqualTo("2026年高龄老人名单");
            assertThat(after.getTables().getFirst().getRow(0).getCell(1).getText()).isEqualTo("永泰街道");
            XWPFTable table = after.getTables().getLast();
            assertThat(table.getRows()).hasSize(7);
            for (int i = 0; i < 5; i++) {
                FormPerson person = FormFiles.person(i);
                assertThat(table.getRow(i + 1).getCell(0).getText()).isEqualTo(String.valueOf(i + 1));
                assertThat(table.getRow(i + 1).getCell(1).getText()).isEqualTo(person.name());
                assertThat(table.getRow(i + 1).getCell(2).getText()).isEqualTo(person.value(FormField.PHONE));
                assertThat(table.getRow(i + 1).getCell(3).getText()).isEqualTo(person.value(FormField.ADDRESS));
                XWPFRun run = table.getRow(i + 1).getCell(1).getParagraphs().getFirst().getRuns().getFirst();
                assertThat(run.getFontFamily()).isEqualTo("仿宋");
                assertThat(run.getFontSizeAsDouble()).isEqualTo(14);
            }
            assertThat(table.getRow(5).getHeight()).isEqualTo(600);
            assertThat(table.getRow(6).getCell(0).getText()).isEqualTo("合计");
        }
    }

    @Test
    void aPersonsFormIsFilledBesideItsLabelsAndTakesTheLookOfTheBlank() throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFTable table = document.createTable(3, 4);
        row(table, 0, false, "姓名", "", "性别", "□男 □女");
        row(table, 1, false, "身份证号码", "", "民族", "");
        row(table, 2, false, "住址", "", "电话", "");
        table.getRow(2).getCell(1).getParagraphs().getFirst().removeRun(0);
        table.getRow(2).getCell(1).getParagraphs().getFirst().getCTP().addNewPPr().addNewRPr().addNewSz().setVal(BigInteger.valueOf(32));
        byte[] empty = FormFiles.bytes(document);
        try (FormFile opened = FormFiles.open("表.docx", empty); XWPFDocument after = FormFiles.document(FormFiles.filled("表.docx", empty, FormFiles.people(1)))) {
            assertThat(opened.layouts().getFirst().onePerson()).isTrue();
            XWPFTable filled = after.getTables().getFirst();
            assertThat(filled.getRow(0).getCell(1).getText()).isEqualTo("谢𠮷");
            assertThat(filled.getRow(0).getCell(3).getText()).isEqualTo("☑男 □女");
            assertThat(filled.getRow(1).getCell(1).getText()).isEqualTo("310104194001011010");
            assertThat(filled.getRow(1).getCell(3).getText()).isEmpty();
            assertThat(filled.getRow(2).getCell(1).getText()).startsWith("永泰路");
            assertThat(filled.getRow(2).getCell(1).getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
        }
    }
}
