package org.jielin.imports.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sheet while it is read. Rows and columns count from 0 and may come in any order. */
final class Grid {

    /** As many rows as a sheet of Excel has; LibreOffice has as many. */
    private static final int LAST_ROW = 1 << 20;

    private final Tally tally;
    private final TreeMap<Integer, Line> lines = new TreeMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    private static final class Line {
        private final List<Cell> cells = new ArrayList<>();
        private boolean hidden;
    }

    private record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    Grid(Tally tally) {
        this.tally = tally;
        tally.sheet();
    }

    void put(int row, int column, Cell cell) {
        Tally.check(row >= 0 && row < LAST_ROW && column >= 0, Reason.UNREADABLE);
        if (cell.blank() && cell.shown().isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            tally.remark(Remark.COLUMNS);
            return;
        }
        tally.cell();
        Line line = line(row);
        while (line.cells.size() <= column) {
            line.cells.add(Cell.BLANK);
        }
        line.cells.set(column, cell);
    }

    private Line line(int row) {
        Line line = lines.get(row);
        if (line == null) {
            tally.row();
            line = new Line();
            lines.put(row, line);
        }
        return line;
    }

    /** Hides a row that says something. */
    void hideRow(int row) {
        Line line = lines.get(row);
        if (line != null) {
            line.hidden = true;
        }
    }

    void hideColumns(int first, int last) {
        for (int column = Math.max(0, first); column <= Math.min(last, Limits.COLUMNS - 1); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        tally.cell();
        if (lastRow > firstRow || lastColumn > firstColumn) {
            regions.add(new Region(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    private void fill(Region region) {
        Line top = lines.get(region.firstRow);
        if (top == null || region.firstColumn < 0 || region.firstColumn >= top.cells.size() || top.cells.get(region.firstColumn).blank()) {
            return;
        }
        Cell filled = top.cells.get(region.firstColumn).filled();
        for (Map.Entry<Integer, Line> line : lines.subMap(region.firstRow, true, Math.max(region.firstRow, region.lastRow), true).entrySet()) {
            for (int column = region.firstColumn; column <= Math.min(region.lastColumn, Limits.COLUMNS - 1); column++) {
                if (line.getKey() != region.firstRow || column != region.firstColumn) {
                    put(line.getKey(), column, filled);
                }
            }
        }
    }

    /** What was read, merged regions filled; empty rows between others are told as one. */
    Sheet sheet(String name, boolean hidden) {
        regions.forEach(this::fill);
        List<SheetRow> rows = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, Line> line : lines.entrySet()) {
            int row = line.getKey();
            if (last >= 0 && row > last + 1) {
                rows.add(new SheetRow(last + 2, false, List.of()));
            }
            rows.add(new SheetRow(row + 1, line.getValue().hidden, line.getValue().cells));
            last = row;
        }
        tally.text(Math.min(name.length(), Limits.TEXT));
        return new Sheet(name.length() > Limits.TEXT ? name.substring(0, Limits.TEXT) : name, hidden, rows, hiddenColumns);
    }
}
