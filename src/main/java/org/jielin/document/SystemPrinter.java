package org.jielin.document;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.printing.PDFPageable;
import org.jielin.common.text.UserMessageException;

/** The printers of the operating system, with its own dialog. */
public final class SystemPrinter implements PaperPrinter {

    @Override
    public boolean print(byte[] pdf, String title) {
        if (GraphicsEnvironment.isHeadless() || PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
            throw new UserMessageException("document.print.none");
        }
        try (PdfPages pages = new PdfPages(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(title);
            job.setPageable(new PDFPageable(pages.document()));
            if (!job.printDialog()) {
                return false;
            }
            job.print();
            return true;
        } catch (PrinterException e) {
            throw new UserMessageException("document.print.none");
        }
    }
}
