package org.jielin.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of a Word document on the grid that its merged cells lie on. */
final class WordGrid implements Grid {

    private static final int MOST_COLUMNS = 120;

    private final String name;
    private final List<List<XWPFTableCell>> cells = new ArrayList<>();
    private final Map<XWPFTableCell, Area> areas = new HashMap<>();
    private int columns;

    WordGrid(XWPFTable table, String name) {
        this.name = name;
        for (XWPFTableRow row : table.getRows()) {
            line(row);
        }
    }

    private void line(XWPFTableRow row) {
        int number = cells.size();
        List<XWPFTableCell> line = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            int from = line.size();
            for (int i = span(cell); i > 0 && line.size() < MOST_COLUMNS; i--) {
                line.add(continued(cell) && number > 0 && from < cells.getLast().size() ? cells.getLast().get(from) : cell);
            }
            if (from < line.size()) {
                XWPFTableCell seen = line.get(from);
                Area area = areas.get(seen);
                areas.put(seen, area == null ? new Area(number, from, number, line.size() - 1) : new Area(area.firstRow(), area.firstColumn(), number, area.lastColumn()));
            }
        }
        columns = Math.max(columns, line.size());
        cells.add(line);
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null ? 1 : Math.clamp(properties.getGridSpan().getVal().longValue(), 1, MOST_COLUMNS);
    }

    private static boolean continued(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        CTVMerge merge = properties == null ? null : properties.getVMerge();
        return merge != null && (merge.getVal() == null || merge.getVal() == STMerge.CONTINUE);
    }

    /** The cell in a place; null where the row is shorter. */
    XWPFTableCell cell(int row, int column) {
        return row >= cells.size() || column >= cells.get(row).size() ? null : cells.get(row).get(column);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return cells.size();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public String text(int row, int column) {
        XWPFTableCell cell = cell(row, column);
        return cell == null ? "" : cell.getText();
    }

    @Override
    public Area area(int row, int column) {
        XWPFTableCell cell = cell(row, column);
        return cell == null ? Area.cell(row, column) : areas.get(cell);
    }

    @Override
    public boolean ruled(int row, int column) {
        return cell(row, column) != null;
    }

    @Override
    public boolean computed(int row, int column) {
        return false;
    }
}
