package org.jielin.document;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws a paper as PDF with embedded fonts, so that it looks the same and reads back the same everywhere. */
final class PdfWriter {

    private static final float POINTS = 72f / 25.4f;
    private static final float MARGIN = 14 * POINTS;
    private static final float BOTTOM = 17 * POINTS;
    private static final float PICTURE_GAP = 24;
    private static final String TWO_CHARACTERS = "\u3000\u3000";
    private static final Color LINE = new Color(0x55, 0x55, 0x55);
    private static final Color HEADER = new Color(0xEE, 0xF1, 0xF0);
    private static final Color BAND = new Color(0xF7, 0xF8, 0xF8);

    private final PaperFonts fonts;

    PdfWriter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    void write(PaperDocument paper, OutputStream out) {
        Rectangle size = paper.orientation() == PaperDocument.Orientation.LANDSCAPE ? PageSize.A4.rotate() : PageSize.A4;
        Document document = new Document(size, MARGIN, MARGIN, MARGIN, BOTTOM);
        org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PdfFoot(fonts.body().getLast(), paper.foot(), paper.mark()));
        document.addTitle(paper.title());
        document.open();
        Paragraph title = new Paragraph(phrase(paper.title(), fonts.heading(), 18));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(4);
        document.add(title);
        if (!paper.subtitle().isEmpty()) {
            Paragraph subtitle = new Paragraph(phrase(paper.subtitle(), fonts.body(), 10.5f));
            subtitle.setAlignment(Element.ALIGN_CENTER);
            subtitle.setSpacingAfter(8);
            document.add(subtitle);
        }
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table) {
                pages(document, writer, table);
            } else if (block instanceof Block.Drawing || block instanceof Block.Picture) {
                document.add(picture(document, writer, block));
            } else {
                document.add(element(block));
            }
        }
        document.close();
    }

    /**
     * Adds a table page by page, so that no row is split and no band is left alone at the foot of a page
     * or missing at the head of the next.
     */
    private void pages(Document document, org.openpdf.text.pdf.PdfWriter writer, Block.Table block) {
        PdfPTable whole = table(block);
        whole.setTotalWidth(document.right() - document.left());
        whole.setLockedWidth(true);
        float header = whole.calculateHeights(true) > 0 ? whole.getRowHeight(0) : 0;
        List<Block.Row> rows = block.rows();
        int from = 0;
        int band = -1;
        while (from < rows.size()) {
            boolean continued = band >= 0 && !rows.get(from).band();
            float free = writer.getVerticalPosition(true) - document.bottom() - header - 7 - (continued ? whole.getRowHeight(band + 1) : 0);
            int to = from;
            while (to < rows.size() && whole.getRowHeight(to + 1) <= free) {
                free -= whole.getRowHeight(to + 1);
                to++;
            }
            if (to < rows.size() && to - 1 > from && rows.get(to - 1).band()) {
                to--;
            }
            to = Math.max(to, from + 1);
            List<Block.Row> page = new ArrayList<>(rows.subList(from, to));
            if (continued) {
                page.addFirst(rows.get(band));
            }
            document.add(table(new Block.Table(block.columns(), page, block.rowHeight())));
            band = lastBand(rows, band, from, to);
            if (to < rows.size()) {
                document.newPage();
            }
            from = to;
        }
        if (rows.isEmpty()) {
            document.add(whole);
        }
    }

    /** The band that holds at the end of a page: it is repeated where its rows go on. */
    private static int lastBand(List<Block.Row> rows, int before, int from, int to) {
        int band = before;
        for (int i = from; i < to; i++) {
            band = rows.get(i).band() ? i : band;
        }
        return band;
    }

    /** As large as what is left of the page, or of a new one when that is little. */
    private Image picture(Document document, org.openpdf.text.pdf.PdfWriter writer, Block block) {
        float free = writer.getVerticalPosition(true) - document.bottom() - PICTURE_GAP;
        if (free < (document.top() - document.bottom()) / 2) {
            document.newPage();
            free = document.top() - document.bottom() - PICTURE_GAP;
        }
        Image image = switch (block) {
            case Block.Drawing drawing -> {
                PdfTemplate template = writer.getDirectContent().createTemplate((float) drawing.width(), (float) drawing.height());
                new DrawingPen(template, drawing.height(), fonts).draw(drawing.marks());
                yield Image.getInstance(template);
            }
            case Block.Picture photo -> {
                try {
                    yield Image.getInstance(photo.jpeg());
                } catch (IOException e) {
                    throw new IllegalStateException("picture not drawn");
                }
            }
            default -> throw new IllegalArgumentException("no picture");
        };
        image.scaleToFit(document.right() - document.left(), free);
        image.setAlignment(Element.ALIGN_CENTER);
        return image;
    }

    private Element element(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Note note -> note(note.text());
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Picture picture -> throw new IllegalArgumentException("needs the page: " + picture.width());
            case Block.Drawing drawing -> throw new IllegalArgumentException("needs the page: " + drawing.width());
        };
    }

    private Paragraph heading(String text) {
        Paragraph paragraph = new Paragraph(phrase(text, fonts.heading(), 12));
        paragraph.setSpacingBefore(10);
        paragraph.setSpacingAfter(4);
        paragraph.setKeepTogether(true);
        return paragraph;
    }

    private Element paragraph(String text) {
        Paragraph all = new Paragraph();
        for (String line : text.split("\n")) {
            Paragraph paragraph = new Paragraph(phrase(TWO_CHARACTERS + line, fonts.body(), 11));
            paragraph.setLeading(19);
            all.add(paragraph);
        }
        return all;
    }

    private Paragraph note(String text) {
        Paragraph paragraph = new Paragraph(phrase(text, fonts.body(), 9));
        paragraph.setSpacingBefore(6);
        paragraph.setLeading(14);
        return paragraph;
    }

    private PdfPTable facts(Block.Facts facts) {
        PdfPTable table = new PdfPTable(facts.pairs() * 2);
        float[] widths = new float[facts.pairs() * 2];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i % 2 == 0 ? 1 : facts.pairs() == 1 ? 6 : 2.2f;
        }
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(4);
        int used = 0;
        for (Block.Fact fact : facts.facts()) {
            if (fact.wide() && used > 0) {
                used = fill(table, used, facts.pairs());
            }
            PdfPCell name = cell(phrase(fact.name(), fonts.body(), 10.5f), 8);
            name.setBackgroundColor(HEADER);
            name.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(name);
            PdfPCell value = cell(phrase(fact.value(), fonts.body(), 10.5f), 8);
            if (fact.wide()) {
                value.setColspan(facts.pairs() * 2 - 1);
            } else {
                used = (used + 1) % facts.pairs();
            }
            table.addCell(value);
        }
        if (used > 0) {
            fill(table, used, facts.pairs());
        }
        return table;
    }

    private int fill(PdfPTable table, int used, int pairs) {
        PdfPCell rest = cell(new Phrase(""), 8);
        rest.setColspan((pairs - used) * 2);
        table.addCell(rest);
        return 0;
    }

    private PdfPTable table(Block.Table block) {
        PdfPTable table = new PdfPTable(block.columns().size());
        float[] widths = new float[block.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) block.columns().get(i).width();
        }
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setSplitRows(false);
        for (Block.Column column : block.columns()) {
            PdfPCell cell = cell(phrase(column.title(), fonts.heading(), 10), 9);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            cell.setBackgroundColor(HEADER);
            table.addCell(cell);
        }
        for (Block.Row row : block.rows()) {
            if (row.band()) {
                PdfPCell band = cell(phrase(row.cells().getFirst(), fonts.heading(), 10), 7);
                band.setColspan(widths.length);
                band.setBackgroundColor(BAND);
                table.addCell(band);
            } else {
                cells(table, block, row);
            }
        }
        return table;
    }

    private void cells(PdfPTable table, Block.Table block, Block.Row row) {
        for (int i = 0; i < block.columns().size(); i++) {
            PdfPCell cell = cell(phrase(row.cells().get(i), fonts.body(), 10), block.rowHeight());
            cell.setHorizontalAlignment(block.columns().get(i).centred() ? Element.ALIGN_CENTER : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
    }

    private PdfPTable signatures(Block.Signatures signatures) {
        PdfPTable table = new PdfPTable(signatures.perRow());
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        for (String label : signatures.labels()) {
            PdfPCell cell = cell(phrase(label, fonts.body(), 10.5f), 16);
            cell.setBorder(Rectangle.NO_BORDER);
            table.addCell(cell);
        }
        table.completeRow();
        return table;
    }

    private static PdfPCell cell(Phrase phrase, double minimumHeight) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setLeading(0, 1.25f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setMinimumHeight((float) minimumHeight * POINTS);
        return cell;
    }

    /** Text in runs, each in the first font of the chain that has its characters. */
    private static Phrase phrase(String text, List<BaseFont> chain, float size) {
        Phrase phrase = new Phrase();
        for (Run run : runs(text, chain)) {
            phrase.add(new Chunk(run.text, new Font(run.font, size)));
        }
        return phrase;
    }

    record Run(String text, BaseFont font) {
    }

    static List<Run> runs(String text, List<BaseFont> chain) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        BaseFont font = null;
        for (int character : text.codePoints().toArray()) {
            BaseFont needed = character < ' ' ? font == null ? chain.getFirst() : font : PaperFonts.having(chain, character);
            if (font != null && needed != font) {
                runs.add(new Run(run.toString(), font));
                run.setLength(0);
            }
            font = needed;
            run.appendCodePoint(character);
        }
        if (font != null) {
            runs.add(new Run(run.toString(), font));
        }
        return runs;
    }
}
