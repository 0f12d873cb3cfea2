package org.jielin.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures. */
public final class PdfPages implements AutoCloseable {

    private static final float DOTS_AN_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    public PdfPages(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** A page, from 0, at so many dots an inch. */
    BufferedImage picture(int page, float dotsAnInch) {
        try {
            return renderer.renderImageWithDPI(page, dotsAnInch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, from 0, with no more than so many pixels a side, however large the page says it is. */
    public BufferedImage pictureWithin(int page, int longestSide) {
        PDRectangle size = document.getPage(page).getCropBox();
        float side = Math.max(1, Math.max(size.getWidth(), size.getHeight()));
        return picture(page, DOTS_AN_INCH * Math.min(4, longestSide / side));
    }

    PDDocument document() {
        return document;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
