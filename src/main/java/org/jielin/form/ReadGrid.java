package org.jielin.form;

import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;

/**
 * A sheet as an import reads it: without its borders, and without the blank rows at its end. Merged areas are told by the
 * cells that say the same as the one they are merged with.
 */
final class ReadGrid implements Grid {

    private final Sheet sheet;
    private final int columns;

    ReadGrid(Sheet sheet) {
        this.sheet = sheet;
        this.columns = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public int rows() {
        return sheet.rows().size();
    }

    @Override
    public int columns() {
        return columns;
    }

    private Cell cell(int row, int column) {
        return row < 0 || row >= rows() ? Cell.BLANK : sheet.rows().get(row).cell(column);
    }

    @Override
    public String text(int row, int column) {
        return cell(row, column).formula() ? "" : cell(row, column).text();
    }

    @Override
    public Area area(int row, int column) {
        Cell cell = cell(row, column);
        int left = column;
        while (belongs(row, left, cell) && cell(row, left - 1).text().equals(cell.text())) {
            left--;
        }
        int top = row;
        while (belongs(top, left, cell) && cell(top - 1, left).text().equals(cell.text())) {
            top--;
        }
        int right = left;
        while (belongs(top, right + 1, cell)) {
            right++;
        }
        int bottom = top;
        while (belongs(bottom + 1, left, cell)) {
            bottom++;
        }
        return new Area(top, left, bottom, right);
    }

    /** Whether a cell was filled from the first one of the area that this one lies in. */
    private boolean belongs(int row, int column, Cell cell) {
        return cell(row, column).merged() && !cell.blank() && cell(row, column).text().equals(cell.text());
    }

    @Override
    public boolean ruled(int row, int column) {
        return false;
    }

    @Override
    public boolean computed(int row, int column) {
        return cell(row, column).formula();
    }
}
