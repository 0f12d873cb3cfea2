package org.jielin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an annotated workbook as .xlsx: text stays text, so that numbers keep their digits and nothing becomes a formula. */
final class AnnotatedWriter {

    private static final double NARROWEST = 6;
    private static final double WIDEST = 42;
    /** Longer texts don't decide how wide a column is. */
    private static final int MEASURED_ROWS = 400;

    void write(AnnotatedWorkbook annotated, String mark, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Jielin", null)) {
            for (AnnotatedWorkbook.Page page : annotated.pages()) {
                Worksheet sheet = workbook.newWorksheet(page.name());
                for (int r = 0; r < page.rows().size(); r++) {
                    row(sheet, r, page.rows().get(r));
                }
                for (AnnotatedWorkbook.Region region : page.regions()) {
                    sheet.range(region.top(), region.left(), region.bottom(), region.right()).merge();
                }
                widths(sheet, page);
                if (page.frozen() > 0) {
                    sheet.freezePane(0, page.frozen());
                }
                sheet.fitToWidth((short) 1);
                sheet.fitToHeight((short) 0);
                sheet.footer(mark.replace("&", "&&"), Position.LEFT);
                sheet.footer("&P / &N", Position.RIGHT);
                sheet.finish();
            }
        }
    }

    private static void row(Worksheet sheet, int r, List<AnnotatedWorkbook.Cell> cells) {
        for (int c = 0; c < cells.size(); c++) {
            AnnotatedWorkbook.Cell cell = cells.get(c);
            if (cell.number() != null) {
                sheet.value(r, c, cell.number());
            } else if (!cell.text().isEmpty()) {
                sheet.value(r, c, Formulas.neutral(cell.text()));
                sheet.style(r, c).format("@").set();
            }
            if (cell.tone().fill() != null) {
                sheet.style(r, c).fillColor(cell.tone().fill()).wrapText(cell.tone() == AnnotatedWorkbook.Tone.HEAD).borderStyle("thin").set();
            }
            if (!cell.remark().isEmpty()) {
                sheet.comment(r, c, cell.remark());
            }
        }
    }

    private static void widths(Worksheet sheet, AnnotatedWorkbook.Page page) {
        List<Double> widths = new ArrayList<>();
        for (int r = 0; r < Math.min(MEASURED_ROWS, page.rows().size()); r++) {
            List<AnnotatedWorkbook.Cell> cells = page.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                if (widths.size() <= c) {
                    widths.add(NARROWEST);
                }
                if (!merged(page, r, c)) {
                    widths.set(c, Math.clamp(width(cells.get(c).text()) + 2, widths.get(c), WIDEST));
                }
            }
        }
        for (int c = 0; c < widths.size(); c++) {
            sheet.width(c, widths.get(c));
        }
    }

    private static boolean merged(AnnotatedWorkbook.Page page, int row, int column) {
        return page.regions().stream().anyMatch(region -> region.top() <= row && row <= region.bottom() && region.left() <= column
                && column <= region.right() && region.left() < region.right());
    }

    /** In the widths of a digit; a Chinese character takes two. */
    private static double width(String text) {
        return text.codePoints().map(sign -> sign < 0x2E80 ? 1 : 2).sum();
    }
}
