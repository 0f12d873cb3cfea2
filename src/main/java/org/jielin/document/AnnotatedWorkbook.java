package org.jielin.document;

import java.util.List;

/**
 * Somebody's own spreadsheet on its way back to them: their cells as they wrote them, and a remark on each that something
 * is wrong with. Like a paper it is disclosed to its readers before it is written.
 *
 * @param title as the log knows it
 */
public record AnnotatedWorkbook(String title, List<Page> pages) {

    /**
     * A sheet.
     *
     * @param frozen rows that stay in sight at the top
     */
    public record Page(String name, List<List<Cell>> rows, List<Region> regions, int frozen) {
    }

    /** Cells that are one; all from 0. */
    public record Region(int top, int left, int bottom, int right) {
    }

    /**
     * A cell.
     *
     * @param number its value when it is to be a number; null for text
     * @param remark shown beside the cell; empty for none
     */
    public record Cell(String text, Double number, Content content, Tone tone, String remark) {

        public static Cell of(String text, Tone tone) {
            return new Cell(text, null, Content.TEXT, tone, "");
        }
    }

    /** How a cell is coloured. */
    public enum Tone {
        PLAIN(null), HEAD("EEF1F0"), DOUBT("FFF2CC"), WRONG("F8CBAD");

        private final String fill;

        Tone(String fill) {
            this.fill = fill;
        }

        String fill() {
            return fill;
        }
    }

    /** The workbook as its readers get it: numbers masked in cells and remarks as the version asks. */
    AnnotatedWorkbook disclosed(Disclosure disclosure) {
        return new AnnotatedWorkbook(title, pages.stream().map(page -> new Page(page.name, page.rows.stream()
                .map(row -> row.stream().map(cell -> disclosed(cell, disclosure)).toList()).toList(), page.regions, page.frozen)).toList());
    }

    private static Cell disclosed(Cell cell, Disclosure disclosure) {
        Preset preset = disclosure.preset();
        String text = preset.withholds(cell.content) ? "" : preset.shown(cell.content, cell.text, disclosure.unmasked());
        String remark = preset.withholds(Content.TEXT) ? "" : preset.shown(Content.TEXT, cell.remark, disclosure.unmasked());
        return new Cell(text, text.equals(cell.text) ? cell.number : null, cell.content, cell.tone, remark);
    }
}
