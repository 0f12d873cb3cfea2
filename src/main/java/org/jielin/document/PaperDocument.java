package org.jielin.document;

import java.util.List;
import java.util.Optional;
import org.jielin.common.text.Messages;

/**
 * A paper before it is drawn: built once with whole values, then disclosed to its readers, previewed, printed, or saved
 * as PDF, DOCX, XLSX or CSV.
 *
 * <pre>
 * new PaperDocument(title, office, Orientation.LANDSCAPE, List.of(
 *         new Block.Table(List.of(Column.left(name, 40).holding(Content.NAME)), List.of(Row.of("…")), 9)), foot)
 * </pre>
 *
 * @param subtitle one line under the title: the office, the period; empty for none
 * @param foot left of the page number on each page
 * @param preset the version it is made in unless another is chosen: the most careful one that serves its purpose
 * @param mark who let it out, when and in which version; empty until it is disclosed
 * @param list the list that it prints, for which the columns chosen the last time are remembered; empty for any other paper
 */
public record PaperDocument(String title, String subtitle, Orientation orientation, List<Block> blocks, String foot, Preset preset, String mark,
        String list) {

    /** A paper that is made for an authority. */
    public PaperDocument(String title, String subtitle, Orientation orientation, List<Block> blocks, String foot) {
        this(title, subtitle, orientation, blocks, foot, Preset.REPORT, "", "");
    }

    /** How the A4 sheet lies. */
    public enum Orientation {
        PORTRAIT, LANDSCAPE
    }

    /** The same paper, made in this version unless another is chosen. */
    public PaperDocument madeAs(Preset usual) {
        return new PaperDocument(title, subtitle, orientation, blocks, foot, usual, mark, list);
    }

    /** The same paper, said to print a list. */
    public PaperDocument ofList(String name) {
        return new PaperDocument(title, subtitle, orientation, blocks, foot, preset, mark, name);
    }

    /** The same paper, whose head tells what limits its list; as it is when nothing does. */
    public PaperDocument filtered(String words) {
        return words.isBlank() ? this
                : new PaperDocument(title, subtitle + Messages.text("document.filtered", words), orientation, blocks, foot, preset, mark, list);
    }

    /** The first table, which is all that a spreadsheet takes. */
    public Optional<Block.Table> table() {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst();
    }

    /** The columns that can be left out: those of a list. A form's tables stay whole. */
    public List<Block.Column> choosable() {
        return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Table table ? table.columns() : List.of();
    }
}
