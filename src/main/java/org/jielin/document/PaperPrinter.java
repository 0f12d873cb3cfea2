package org.jielin.document;

/** Sends a PDF to a printer that the user chooses. */
@FunctionalInterface
public interface PaperPrinter {

    /**
     * Prints.
     *
     * @return whether anything was sent; not so when the user thought better of it
     * @throws org.jielin.common.text.UserMessageException when there is no printer
     */
    boolean print(byte[] pdf, String title);
}
