package org.jielin.common.db;

import java.util.Map;

/**
 * A row that a step changed, its values as text by column.
 *
 * @param before null when the step added the row
 * @param after null when the step removed the row
 */
record ChangedRow(String table, long id, Map<String, String> before, Map<String, String> after) {
}
