package org.jielin.document;

/**
 * A paper that is about to leave the office.
 *
 * @param fileName empty for a printout
 * @param rows of the paper's table as it leaves; 0 without a table
 */
public record Export(Kind kind, String title, String fileName, String format, Preset preset, boolean unmasked, String purpose, int rows,
        boolean protectedByPassword) {

    /** The way out. */
    public enum Kind {
        FILE, PRINT
    }
}
