package org.jielin.imports.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param hidden the spreadsheet program does not show it: by hand, by a filter, or because a group is closed
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {

    /** The cell in a column counted from 0; blank beyond the row's end. */
    public Cell cell(int column) {
        return column < 0 || column >= cells.size() ? Cell.BLANK : cells.get(column);
    }

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
