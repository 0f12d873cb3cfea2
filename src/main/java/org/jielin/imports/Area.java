package org.jielin.imports;

/**
 * The part of a sheet that a table may lie in, as places in the sheet's list of rows and its columns, from 0.
 *
 * @param endRow behind the last row
 * @param endColumn behind the last column
 */
public record Area(int firstRow, int endRow, int firstColumn, int endColumn) {

    boolean holds(int column) {
        return column >= firstColumn && column < endColumn;
    }
}
