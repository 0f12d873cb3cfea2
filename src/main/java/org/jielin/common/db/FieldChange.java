package org.jielin.common.db;

/**
 * What a column held before and after, as the record of changes wrote it.
 *
 * @param before null when it held nothing, or there was no row
 * @param after null when it holds nothing, or there is no row any more
 */
public record FieldChange(String table, String column, String before, String after) {
}
