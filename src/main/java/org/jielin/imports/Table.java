package org.jielin.imports;

import java.util.List;
import java.util.Map;

/**
 * A sheet that was understood: which kind of list it is, which column means what, which rows hold data.
 *
 * @param title the words above the header
 * @param headers the header's text of each mapped field
 */
record Table(ImportKind kind, Sheet sheet, String title, Map<Field, Integer> columns, Map<Field, String> headers, List<SheetRow> rows, int score) {
}
