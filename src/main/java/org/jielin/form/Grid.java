package org.jielin.form;

/** A table of a file, cell by cell, counted from 0, as a form is recognised in it. */
interface Grid {

    /** How the user finds it. */
    String name();

    int rows();

    int columns();

    /** What a cell says; each cell of a merged area says what the area says. */
    String text(int row, int column);

    /** The merged area in which a cell lies, or the cell alone. */
    Area area(int row, int column);

    /** Whether the cell is drawn as part of a table. */
    boolean ruled(int row, int column);

    /** Whether the file computes the cell. */
    boolean computed(int row, int column);

    /** The last row and column belong to it. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        static Area cell(int row, int column) {
            return new Area(row, column, row, column);
        }

        int width() {
            return lastColumn - firstColumn + 1;
        }

        boolean starts(int row, int column) {
            return firstRow == row && firstColumn == column;
        }
    }
}
