package org.jielin.imports;

/**
 * Something a person should look at, or, among what was mended, something that was put right and is told.
 *
 * @param row as the spreadsheet program shows it, from 1
 * @param column its letter; empty when the whole row is meant
 * @param proposal what would be right, or what to do
 * @param original the cell as the spreadsheet shows it; empty when the whole row is meant
 * @param reason why this is proposed, in one sentence; empty when the proposal says it all
 * @param mend what may be stored instead; null when nothing can be proposed and a person must find out
 * @param accepted the value of the choice that was accepted for this reading; empty when none was
 */
public record Finding(String sheet, int row, String column, FindingCode code, String message, String proposal, String original, String reason,
        Mend mend, String accepted) {

    /** Names this finding within its file, the same each time the file is read. */
    public String key() {
        return sheet + '!' + column + row + ' ' + code;
    }
}
