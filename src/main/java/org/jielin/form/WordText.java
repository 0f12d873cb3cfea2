package org.jielin.form;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;

/** Replaces text of a Word document and keeps how it looks: of the first run, or of the empty paragraph's own mark. */
final class WordText {

    private WordText() {
    }

    static void set(XWPFTableCell cell, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
        for (int i = cell.getParagraphs().size() - 1; i > 0; i--) {
            cell.removeParagraph(i);
        }
        set(paragraph, text);
    }

    static void set(XWPFParagraph paragraph, String text) {
        for (int i = paragraph.getRuns().size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
        XWPFRun run = paragraph.getRuns().isEmpty() ? run(paragraph) : paragraph.getRuns().getFirst();
        for (int i = run.getCTR().sizeOfTArray() - 1; i > 0; i--) {
            run.getCTR().removeT(i);
        }
        run.setText(text.replaceAll("\\s*\\R\\s*", " "), 0);
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        CTPPr properties = paragraph.getCTP().getPPr();
        CTParaRPr mark = properties == null ? null : properties.getRPr();
        if (mark != null) {
            try (XmlCursor from = mark.newCursor(); XmlCursor to = run.getCTR().addNewRPr().newCursor()) {
                to.toEndToken();
                if (from.toFirstChild()) {
                    do {
                        if (!from.getName().getLocalPart().matches("ins|del|moveFrom|moveTo|rPrChange")) {
                            from.copyXml(to);
                        }
                    } while (from.toNextSibling());
                }
            }
        }
        return run;
    }
}
