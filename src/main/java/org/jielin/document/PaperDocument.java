package org.jielin.document;

import java.util.List;
import java.util.Optional;

/**
 * A paper before it is drawn: built once, then previewed, printed, or saved as PDF, DOCX, XLSX or CSV.
 *
 * <pre>
 * new PaperDocument(title, office, Orientation.LANDSCAPE, List.of(
 *         new Block.Table(List.of(Column.left(name, 40)), List.of(Row.of("…")), 9)), foot)
 * </pre>
 *
 * @param subtitle one line under the title: the office, the period; empty for none
 * @param foot left of the page number on each page
 */
public record PaperDocument(String title, String subtitle, Orientation orientation, List<Block> blocks, String foot) {

    /** How the A4 sheet lies. */
    public enum Orientation {
        PORTRAIT, LANDSCAPE
    }

    /** The first table, which is all that a spreadsheet takes. */
    public Optional<Block.Table> table() {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst();
    }
}
