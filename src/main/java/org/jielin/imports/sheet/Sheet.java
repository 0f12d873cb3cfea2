package org.jielin.imports.sheet;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a spreadsheet.
 *
 * @param hidden the spreadsheet program does not show it
 * @param rows from the first to the last that says something; several empty rows in a row may be told as one
 * @param hiddenColumns columns that the spreadsheet program does not show, from 0
 */
public record Sheet(String name, boolean hidden, List<SheetRow> rows, Set<Integer> hiddenColumns) {
}
