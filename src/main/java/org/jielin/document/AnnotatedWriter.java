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
    /** Longer texts are broken into lines. */
    private static final double WIDEST = 42;
    private static final double LINE_HEIGHT = 15;
    /** In widths of a digit: what still can be read when it is drawn onto an upright A4 sheet. */
    private static final double UPRIGHT = 120;
    /** The rows below don't decide how wide a column is. */
    private static final int MEASURED_ROWS = 400;

    void write(AnnotatedWorkbook annotated, String mark, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Jielin", null)) {
            for (AnnotatedWorkbook.Page page : annotated.pages()) {
                Worksheet sheet = workbook.newWorksheet(page.name());
                for (int r = 0; r < page.rows().size(); r++) {
                    row(sheet, r, page.rows().get(r), !alone(page.rows().get(r)));
                }
                for (AnnotatedWorkbook.Region region : page.regions()) {
                    sheet.range(region.top(), region.left(), region.bottom(), region.right()).merge();
                }
                if (widths(sheet, page) > UPRIGHT) {
                    sheet.pageOrientation("landscape");
                }
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

    /** A title or a sentence above the columns: it runs over them. */
    private static boolean alone(List<AnnotatedWorkbook.Cell> cells) {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).count() <= 1;
    }

    /** How many lines a row needs; spreadsheet programs don't find that out by themselves when a file is opened. */
    private static long lines(List<AnnotatedWorkbook.Cell> cells) {
        return cells.stream().mapToLong(cell -> Math.ceilDiv((long) width(cell.text()), (long) WIDEST - 2)).max().orElse(1);
    }

    private static void row(Worksheet sheet, int r, List<AnnotatedWorkbook.Cell> cells, boolean broken) {
        if (broken && lines(cells) > 1) {
            sheet.rowHeight(r, lines(cells) * LINE_HEIGHT);
        }
        for (int c = 0; c < cells.size(); c++) {
            AnnotatedWorkbook.Cell cell = cells.get(c);
            if (cell.number() != null) {
                sheet.value(r, c, cell.number());
            } else if (!cell.text().isEmpty()) {
                sheet.value(r, c, Formulas.neutral(cell.text()));
                sheet.style(r, c).format("@").wrapText(broken && width(cell.text()) > WIDEST).verticalAlignment("top").set();
            }
            if (cell.tone().fill() != null) {
                sheet.style(r, c).fillColor(cell.tone().fill()).borderStyle("thin").set();
            }
            if (!cell.remark().isEmpty()) {
                sheet.comment(r, c, cell.remark());
            }
        }
    }

    private static double widths(Worksheet sheet, AnnotatedWorkbook.Page page) {
        List<Double> widths = new ArrayList<>();
        for (int r = 0; r < Math.min(MEASURED_ROWS, page.rows().size()); r++) {
            List<AnnotatedWorkbook.Cell> cells = page.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                if (widths.size() <= c) {
                    widths.add(NARROWEST);
                }
                if (!alone(cells) && !merged(page, r, c)) {
                    widths.set(c, Math.clamp(width(cells.get(c).text()) + 2, widths.get(c), WIDEST));
                }
            }
        }
        for (int c = 0; c < widths.size(); c++) {
            sheet.width(c, widths.get(c));
        }
        return widths.stream().mapToDouble(Double::doubleValue).sum();
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
