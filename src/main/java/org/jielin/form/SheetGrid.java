package org.jielin.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of a workbook, as far as a form reaches. */
final class SheetGrid implements Grid {

    private static final int MOST_ROWS = 6000;
    private static final int MOST_COLUMNS = 120;

    private final Sheet sheet;
    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final Map<Long, Area> areas = new HashMap<>();
    private final int rows;
    private int columns;

    SheetGrid(Sheet sheet) {
        this.sheet = sheet;
        this.rows = Math.min(sheet.getLastRowNum() + 1, MOST_ROWS);
        for (Row row : sheet) {
            if (row.getRowNum() < rows) {
                for (Cell cell : row) {
                    boolean counts = cell.getCellType() != CellType.BLANK || ruled(cell);
                    columns = counts ? Math.max(columns, Math.min(cell.getColumnIndex() + 1, MOST_COLUMNS)) : columns;
                }
            }
        }
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            Area area = new Area(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
            for (int row = area.firstRow(); row <= Math.min(area.lastRow(), rows - 1); row++) {
                for (int column = area.firstColumn(); column <= Math.min(area.lastColumn(), MOST_COLUMNS); column++) {
                    areas.put(place(row, column), area);
                }
            }
            columns = area.firstRow() < rows && area.firstColumn() < columns ? Math.max(columns, Math.min(area.lastColumn() + 1, MOST_COLUMNS)) : columns;
        }
    }

    private static long place(int row, int column) {
        return (long) row * (MOST_COLUMNS + 1) + column;
    }

    @Override
    public String name() {
        return sheet.getSheetName();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    private Cell cell(int row, int column) {
        Area area = area(row, column);
        Row line = sheet.getRow(area.firstRow());
        return line == null ? null : line.getCell(area.firstColumn());
    }

    @Override
    public String text(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null || cell.getCellType() == CellType.FORMULA ? "" : formatter.formatCellValue(cell);
    }

    @Override
    public Area area(int row, int column) {
        return areas.getOrDefault(place(row, column), Area.cell(row, column));
    }

    @Override
    public boolean ruled(int row, int column) {
        return ruled(cell(row, column));
    }

    private static boolean ruled(Cell cell) {
        CellStyle style = cell == null ? null : cell.getCellStyle();
        return style != null && (style.getBorderBottom() != BorderStyle.NONE || style.getBorderTop() != BorderStyle.NONE
                || style.getBorderLeft() != BorderStyle.NONE || style.getBorderRight() != BorderStyle.NONE);
    }

    @Override
    public boolean computed(int row, int column) {
        Cell cell = cell(row, column);
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }
}
