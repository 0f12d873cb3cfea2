package org.jielin.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jielin.common.text.Messages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a paper as a Word document that the office can go on editing. */
final class DocxWriter {

    private static final double TWIPS = 1440 / 25.4;
    /** English metric units in a millimetre. */
    private static final double EMU = 36_000;
    /** In millimetres; it leaves room for the title on a page that lies. */
    private static final double HIGHEST_PICTURE = 140;
    private static final long SHORT_SIDE = Math.round(210 * TWIPS);
    private static final long LONG_SIDE = Math.round(297 * TWIPS);

    void write(PaperDocument paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            boolean landscape = paper.orientation() == PaperDocument.Orientation.LANDSCAPE;
            page(document, landscape);
            long width = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * Math.round(22 * TWIPS);
            run(paragraph(document, ParagraphAlignment.CENTER), paper.title(), 18, true);
            if (!paper.subtitle().isEmpty()) {
                run(paragraph(document, ParagraphAlignment.CENTER), paper.subtitle(), 11, false);
            }
            paper.blocks().forEach(block -> block(document, block, width));
            foot(document, paper.foot());
            document.write(out);
        }
    }

    private static void page(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.addNewPgMar();
        BigInteger side = BigInteger.valueOf(Math.round(22 * TWIPS));
        margin.setLeft(side);
        margin.setRight(side);
        margin.setTop(side);
        margin.setBottom(side);
    }

    private static void block(XWPFDocument document, Block block, long width) {
        switch (block) {
            case Block.Heading heading -> {
                XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.LEFT);
                paragraph.setSpacingBefore(160);
                paragraph.setKeepNext(true);
                run(paragraph, heading.text(), 12, true);
            }
            case Block.Paragraph text -> {
                for (String line : text.text().split("\n")) {
                    XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.LEFT);
                    paragraph.setIndentationFirstLine(480);
                    paragraph.setSpacingBetween(1.4);
                    run(paragraph, line, 12, false);
                }
            }
            case Block.Picture picture -> picture(document, picture.jpeg(), picture.width(), picture.height(), width);
            case Block.Drawing drawing -> {
                Block.Picture drawn = DrawingPen.picture(drawing);
                picture(document, drawn.jpeg(), drawn.width(), drawn.height(), width);
            }
            case Block.Note note -> run(paragraph(document, ParagraphAlignment.LEFT), note.text(), 9, false);
            case Block.Facts facts -> facts(document, facts, width);
            case Block.Table table -> table(document, table, width);
            case Block.Signatures signatures -> signatures(document, signatures);
        }
    }

    private static void picture(XWPFDocument document, byte[] jpeg, int width, int height, long room) {
        double factor = Math.min(room / TWIPS / width, HIGHEST_PICTURE / height);
        try {
            run(paragraph(document, ParagraphAlignment.CENTER), "", 12, false);
            document.getLastParagraph().createRun().addPicture(new ByteArrayInputStream(jpeg), Document.PICTURE_TYPE_JPEG, "picture.jpg",
                    (int) Math.round(width * factor * EMU), (int) Math.round(height * factor * EMU));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("picture not written");
        }
    }

    private static void facts(XWPFDocument document, Block.Facts facts, long width) {
        XWPFTable table = document.createTable(0, 0);
        table.setWidth(String.valueOf(width));
        long name = Math.round(width / (facts.pairs() == 1 ? 6.0 : facts.pairs() * 3.4));
        long value = width / facts.pairs() - name;
        XWPFTableRow row = null;
        int used = facts.pairs();
        for (Block.Fact fact : facts.facts()) {
            if (used >= facts.pairs() || fact.wide()) {
                row = table.createRow();
                while (row.getTableCells().size() > 0) {
                    row.removeCell(0);
                }
                used = 0;
            }
            cell(row.createCell(), fact.name(), name, 1, true, true);
            int span = fact.wide() ? facts.pairs() * 2 - 1 : 1;
            cell(row.createCell(), fact.value(), fact.wide() ? width - name : value, span, false, false);
            used = fact.wide() ? facts.pairs() : used + 1;
        }
        table.removeRow(0);
        paragraph(document, ParagraphAlignment.LEFT);
    }

    private static void table(XWPFDocument document, Block.Table block, long width) {
        XWPFTable table = document.createTable(1, block.columns().size());
        table.setWidth(String.valueOf(width));
        double sum = block.columns().stream().mapToDouble(Block.Column::width).sum();
        List<Long> widths = block.columns().stream().map(column -> Math.round(width * column.width() / sum)).toList();
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int i = 0; i < widths.size(); i++) {
            cell(header.getCell(i), block.columns().get(i).title(), widths.get(i), 1, true, true);
        }
        for (Block.Row line : block.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            row.setHeight((int) Math.round(block.rowHeight() * TWIPS));
            if (line.band()) {
                while (row.getTableCells().size() > 1) {
                    row.removeCell(1);
                }
                cell(row.getCell(0), line.cells().getFirst(), width, widths.size(), false, true);
            } else {
                for (int i = 0; i < widths.size(); i++) {
                    cell(row.getCell(i), line.cells().get(i), widths.get(i), 1, block.columns().get(i).centred(), false);
                }
            }
        }
        paragraph(document, ParagraphAlignment.LEFT);
    }

    private static void signatures(XWPFDocument document, Block.Signatures signatures) {
        XWPFParagraph paragraph = null;
        for (int i = 0; i < signatures.labels().size(); i++) {
            if (i % signatures.perRow() == 0) {
                paragraph = paragraph(document, ParagraphAlignment.LEFT);
                paragraph.setSpacingBefore(320);
            }
            run(paragraph, signatures.labels().get(i) + "\u3000".repeat(24 / signatures.perRow()), 11, false);
        }
    }

    private static void cell(XWPFTableCell cell, String text, long width, int span, boolean centred, boolean shaded) {
        CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var cellWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        cellWidth.setW(BigInteger.valueOf(width));
        cellWidth.setType(STTblWidth.DXA);
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (shaded) {
            cell.setColor("EEF1F0");
        }
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, text, 10.5, false);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(60);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, double size, boolean heading) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        run.setFontSize(size);
        run.setBold(heading);
        CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(Messages.text(heading ? "document.font.heading" : "document.font.body"));
    }

    private static void foot(XWPFDocument document, String left) {
        XWPFFooter footer = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, left + "\u3000\u3000", 9, false);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, " / ", 9, false);
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
