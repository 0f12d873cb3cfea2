package org.jielin.common.db;

import java.util.Map;

/**
 * A row that a step changed, its values as {@link RowText} writes them.
 *
 * @param before null when the row is new
 * @param after null when the row is gone
 */
record ChangedRow(String table, long id, Map<String, String> before, Map<String, String> after) {
}
