package org.jielin.imports;

import java.util.List;

/** A row with the number that the spreadsheet program shows for it. */
record SheetRow(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < 0 || column >= cells.size() ? Cell.BLANK : cells.get(column);
    }

    boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
