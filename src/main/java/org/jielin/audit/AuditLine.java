package org.jielin.audit;

/**
 * What one column of a changed row held.
 *
 * @param record the row, in words
 * @param before empty when it held nothing, or there was no row
 */
public record AuditLine(String record, String column, String before, String after) {
}
