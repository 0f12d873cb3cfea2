package org.jielin.document;

import java.awt.Color;
import org.jielin.common.text.Messages;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfPatternPainter;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The line at the foot of each page, whose number of pages is filled in when it is known, and the mark that lies faintly
 * under the text. The mark is a pattern, not text: it must not come between the words of whoever searches or copies. The
 * pattern's ground is white, because on none PDFBox draws dark edges; it is turned with the page, which its text is by
 * itself.
 */
final class PdfFoot extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float MARK_SIZE = 13;
    private static final float MARK_ROOM = 70;
    private static final float MARK_DEGREES = 28;
    private static final Color FAINT = new Color(0xEA, 0xEA, 0xEA);

    private final BaseFont font;
    private final String left;
    private final String mark;
    private PdfTemplate total;
    private PdfPatternPainter marks;

    PdfFoot(BaseFont font, String left, String mark) {
        this.font = font;
        this.left = left;
        this.mark = mark;
    }

    @Override
    public void onOpenDocument(org.openpdf.text.pdf.PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(40, 16);
        if (!mark.isEmpty()) {
            float length = font.getWidthPoint(mark, MARK_SIZE);
            float width = length * (float) Math.cos(Math.toRadians(MARK_DEGREES)) + MARK_ROOM;
            float height = length * (float) Math.sin(Math.toRadians(MARK_DEGREES)) + MARK_ROOM;
            marks = writer.getDirectContentUnder().createPattern(width, height, width, height);
            if (document.getPageSize().getRotation() == 90) {
                marks.setPatternMatrix(0, 1, -1, 0, document.getPageSize().getTop(), 0);
            }
            marks.setColorFill(Color.WHITE);
            marks.rectangle(0, 0, width, height);
            marks.fill();
            marks.setColorFill(FAINT);
            marks.beginText();
            marks.setFontAndSize(font, MARK_SIZE);
            marks.showTextAligned(Element.ALIGN_CENTER, mark, width / 2, height / 2, MARK_DEGREES);
            marks.endText();
        }
    }

    @Override
    public void onEndPage(org.openpdf.text.pdf.PdfWriter writer, Document document) {
        if (marks != null) {
            PdfContentByte under = writer.getDirectContentUnder();
            under.setPatternFill(marks);
            under.rectangle(0, 0, document.getPageSize().getWidth(), document.getPageSize().getHeight());
            under.fill();
        }
        PdfContentByte content = writer.getDirectContent();
        float y = document.bottom() - 20;
        String before = Messages.text("document.page", writer.getPageNumber());
        float right = document.right() - 30;
        float width = font.getWidthPoint(before, SIZE);
        show(content, left, document.left(), y);
        show(content, before, right - width, y);
        content.addTemplate(total, right, y);
    }

    @Override
    public void onCloseDocument(org.openpdf.text.pdf.PdfWriter writer, Document document) {
        show(total, Messages.text("document.pages", writer.getPageNumber() - 1), 0, 0);
    }

    private void show(PdfContentByte content, String text, float x, float y) {
        content.beginText();
        content.setFontAndSize(font, SIZE);
        content.setTextMatrix(x, y);
        content.showText(text);
        content.endText();
    }
}
