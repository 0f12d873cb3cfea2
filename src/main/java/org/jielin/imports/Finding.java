package org.jielin.imports;

/**
 * Something a person should look at.
 *
 * @param row as the spreadsheet program shows it, from 1
 * @param column its letter; empty when the whole row is meant
 * @param proposal what would be right, or what to do
 */
public record Finding(String sheet, int row, String column, FindingCode code, String message, String proposal) {
}
