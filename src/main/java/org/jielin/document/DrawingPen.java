package org.jielin.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws the marks of a drawing into a PDF, as lines and letters that stay sharp and can be searched. */
final class DrawingPen {

    private static final Color LINE = new Color(0x77, 0x77, 0x77);
    private static final float THIN = 0.5f;
    private static final float HATCH_STEP = 5;
    /** Where the middle of a line lies above its foot, of its size. */
    private static final float MIDDLE = 0.36f;
    private static final int PICTURE_SIDE = 2600;

    private final PdfContentByte content;
    private final double height;
    private final PaperFonts fonts;

    DrawingPen(PdfContentByte content, double height, PaperFonts fonts) {
        this.content = content;
        this.height = height;
        this.fonts = fonts;
    }

    /** A drawing as a picture, for a format that has no drawings. */
    static Block.Picture picture(Block.Drawing drawing) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle((float) drawing.width(), (float) drawing.height()), 0, 0, 0, 0);
        org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, pdf);
        document.open();
        PdfTemplate template = writer.getDirectContent().createTemplate((float) drawing.width(), (float) drawing.height());
        new DrawingPen(template, drawing.height(), PaperFonts.system()).draw(drawing.marks());
        writer.getDirectContent().addTemplate(template, 0, 0);
        document.close();
        try (PdfPages pages = new PdfPages(pdf.toByteArray())) {
            var image = pages.pictureWithin(0, PICTURE_SIDE);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            return new Block.Picture(jpeg.toByteArray(), image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new IllegalStateException("drawing not drawn");
        }
    }

    void draw(List<Block.Mark> marks) {
        for (Block.Mark mark : marks) {
            switch (mark) {
                case Block.Box box -> box(box);
                case Block.Words words -> words(words);
            }
        }
    }

    private void box(Block.Box box) {
        float x = (float) box.x();
        float y = (float) (height - box.y() - box.height());
        float width = (float) box.width();
        float tall = (float) box.height();
        content.setColorFill(new Color(box.colour()));
        content.rectangle(x, y, width, tall);
        content.fill();
        content.setColorStroke(LINE);
        content.setLineWidth(THIN);
        if (box.hatch() != Block.Hatch.NONE) {
            content.saveState();
            content.rectangle(x, y, width, tall);
            content.clip();
            content.newPath();
            hatch(box.hatch(), x, y, width, tall);
            content.restoreState();
        }
        if (box.framed()) {
            content.rectangle(x, y, width, tall);
            content.stroke();
        }
    }

    private void hatch(Block.Hatch hatch, float x, float y, float width, float tall) {
        switch (hatch) {
            case RISING, FALLING, CROSSED -> {
                for (float from = -tall; from < width; from += HATCH_STEP) {
                    if (hatch != Block.Hatch.FALLING) {
                        line(x + from, y, x + from + tall, y + tall);
                    }
                    if (hatch != Block.Hatch.RISING) {
                        line(x + from, y + tall, x + from + tall, y);
                    }
                }
            }
            case LEVEL -> {
                for (float up = HATCH_STEP / 2; up < tall; up += HATCH_STEP) {
                    line(x, y + up, x + width, y + up);
                }
            }
            case DOTTED -> {
                for (float up = HATCH_STEP / 2; up < tall; up += HATCH_STEP) {
                    for (float right = HATCH_STEP / 2; right < width; right += HATCH_STEP) {
                        line(x + right, y + up, x + right + 1, y + up);
                    }
                }
            }
            case NONE -> {
                return;
            }
        }
    }

    private void line(float fromX, float fromY, float toX, float toY) {
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Cut where the room ends: a name that runs into the next flat would be read there. */
    private void words(Block.Words words) {
        float size = (float) words.size();
        String text = cut(words.text(), size, (float) words.room());
        float width = width(text, size);
        float x = (float) words.x() + (words.centred() ? Math.max(0, ((float) words.room() - width) / 2) : 0);
        float y = (float) (height - words.y()) - size * MIDDLE;
        content.setColorFill(words.light() ? Color.WHITE : Color.BLACK);
        for (PdfWriter.Run run : PdfWriter.runs(text, fonts.body())) {
            content.beginText();
            content.setFontAndSize(run.font(), size);
            content.setTextMatrix(x, y);
            content.showText(run.text());
            content.endText();
            x += run.font().getWidthPoint(run.text(), size);
        }
    }

    private String cut(String text, float size, float room) {
        String kept = text;
        while (!kept.isEmpty() && width(kept, size) > room) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    private float width(String text, float size) {
        float width = 0;
        for (PdfWriter.Run run : PdfWriter.runs(text, fonts.body())) {
            width += run.font().getWidthPoint(run.text(), size);
        }
        return width;
    }
}
