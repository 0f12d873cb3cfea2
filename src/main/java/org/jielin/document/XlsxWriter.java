package org.jielin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jielin.common.text.Messages;

/**
 * Writes a paper's table as a spreadsheet that can be sorted and filtered. Dates and counts are what they are; every other
 * cell is a text cell, so that numbers keep their digits and nothing that begins like a formula is one.
 */
final class XlsxWriter {

    private static final double CHARACTERS_A_MM = 0.55;
    private static final int HEADER = 2;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    void write(PaperDocument paper, OutputStream out) throws IOException {
        Block.Table table = paper.table().orElseThrow();
        int width = table.columns().size();
        try (Workbook workbook = new Workbook(out, "Jielin", null)) {
            Worksheet sheet = workbook.newWorksheet(sheetName(paper.title()));
            sheet.value(0, 0, paper.title());
            across(sheet, 0, width);
            sheet.range(0, 0, 0, width - 1).style().bold().fontSize(16).horizontalAlignment("center").set();
            sheet.value(1, 0, paper.subtitle());
            across(sheet, 1, width);
            sheet.range(1, 0, 1, width - 1).style().horizontalAlignment("center").set();
            for (int c = 0; c < width; c++) {
                sheet.width(c, Math.max(6, table.columns().get(c).width() * CHARACTERS_A_MM));
                sheet.value(HEADER, c, table.columns().get(c).title());
            }
            sheet.range(HEADER, 0, HEADER, width - 1).style().bold().fillColor("EEF1F0").borderStyle("thin").horizontalAlignment("center")
                    .verticalAlignment("center").wrapText(true).set();
            int row = HEADER + 1;
            for (Block.Row line : table.rows()) {
                row(sheet, row++, line, table);
            }
            if (!paper.mark().isEmpty()) {
                sheet.value(row, 0, paper.mark());
                across(sheet, row, width);
                sheet.footer(paper.mark().replace("&", "&&"), Position.LEFT);
            }
            sheet.freezePane(0, HEADER + 1);
            if (!table.rows().isEmpty() && table.rows().stream().noneMatch(Block.Row::band)) {
                sheet.setAutoFilter(HEADER, 0, HEADER + table.rows().size(), width - 1);
            }
            sheet.repeatRows(HEADER);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation(paper.orientation() == PaperDocument.Orientation.LANDSCAPE ? "landscape" : "portrait");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.footer(Messages.text("document.sheet.page"), Position.RIGHT);
            sheet.finish();
        }
    }

    /** Makes one cell of a row; Excel calls a file damaged in which a single cell is merged. */
    private static void across(Worksheet sheet, int row, int width) {
        if (width > 1) {
            sheet.range(row, 0, row, width - 1).merge();
        }
    }

    private static void row(Worksheet sheet, int row, Block.Row line, Block.Table table) {
        List<String> cells = line.cells();
        int width = table.columns().size();
        if (line.band()) {
            sheet.value(row, 0, cells.getFirst());
            across(sheet, row, width);
            sheet.range(row, 0, row, width - 1).style().bold().fillColor("F7F8F8").borderStyle("thin").set();
        } else {
            sheet.rowHeight(row, table.rowHeight() * 72 / 25.4);
            for (int c = 0; c < width; c++) {
                String format = value(sheet, row, c, cells.get(c), table.columns().get(c).type());
                sheet.style(row, c).format(format).borderStyle("thin").verticalAlignment("center").wrapText(true)
                        .horizontalAlignment(table.columns().get(c).centred() ? "center" : "general").set();
            }
        }
    }

    /** @return the format of what was written */
    private static String value(Worksheet sheet, int row, int column, String text, ValueType type) {
        try {
            switch (type) {
                case NUMBER -> {
                    sheet.value(row, column, new BigDecimal(text));
                    return "General";
                }
                case DATE -> {
                    sheet.value(row, column, LocalDate.parse(text));
                    return "yyyy-mm-dd";
                }
                case MINUTE -> {
                    sheet.value(row, column, LocalDateTime.parse(text, MINUTE));
                    return "yyyy-mm-dd hh:mm";
                }
                case TEXT -> sheet.value(row, column, text);
            }
        } catch (DateTimeParseException | NumberFormatException asText) {
            sheet.value(row, column, text);
        }
        return "@";
    }

    /** At most 31 characters, without those that a sheet's name may not have. */
    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]*?/\\\\:]", " ").strip();
        return name.length() <= 31 ? name : name.substring(0, 31);
    }
}
