package org.jielin.form;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rows of a form that wait to be filled. When they are too few, what stands below them moves down, and the new ones look
 * like the first: height, styles, merged cells, formulas. Sums over the rows reach over the new ones.
 */
final class SheetRows {

    private final Sheet sheet;
    private final Workbook workbook;
    private final int first;
    private final int room;
    private final boolean example;

    SheetRows(Sheet sheet, int first, int room, boolean example) {
        this.sheet = sheet;
        this.workbook = sheet.getWorkbook();
        this.first = first;
        this.room = room;
        this.example = example;
    }

    void makeRoomFor(int people) {
        if (example && room > 1) {
            restyle(sheet.getRow(first), sheet.getRow(first + 1));
        }
        int more = people - room;
        if (more <= 0) {
            return;
        }
        int end = first + room - 1;
        int index = workbook.getSheetIndex(sheet);
        String printed = workbook.getPrintArea(index);
        if (sheet.getLastRowNum() > end) {
            sheet.shiftRows(end + 1, sheet.getLastRowNum(), more, true, false);
        }
        Row model = room > 0 ? sheet.getRow(first) : header();
        for (int row = end + 1; row <= end + more; row++) {
            copy(model, sheet.createRow(row));
        }
        if (room > 0) {
            lengthen(end, more);
            extendPrintArea(index, printed, end, more);
        }
    }

    /** A form without rows: the header's look has to do. */
    private Row header() {
        return sheet.getRow(first - 1);
    }

    private void restyle(Row row, Row model) {
        row.setHeight(model.getHeight());
        for (Cell cell : model) {
            Cell here = row.getCell(cell.getColumnIndex());
            if (here != null) {
                here.setCellStyle(cell.getCellStyle());
            }
        }
    }

    private void copy(Row model, Row row) {
        row.setHeight(model.getHeight());
        for (Cell cell : model) {
            Cell here = row.createCell(cell.getColumnIndex());
            here.setCellStyle(cell.getCellStyle());
            if (room > 0 && cell.getCellType() == CellType.FORMULA) {
                here.setCellFormula(moved(cell.getCellFormula(), model.getRowNum(), row.getRowNum() - model.getRowNum()));
            }
        }
        List<CellRangeAddress> regions = sheet.getMergedRegions();
        regions.stream().filter(region -> region.getFirstRow() == model.getRowNum() && region.getLastRow() == model.getRowNum())
                .forEach(region -> sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(row.getRowNum(), row.getRowNum(), region.getFirstColumn(), region.getLastColumn())));
    }

    private String moved(String formula, int from, int by) {
        Ptg[] parts = parse(formula);
        FormulaShifter shifter = FormulaShifter.createForRowCopy(workbook.getSheetIndex(sheet), sheet.getSheetName(), from, from, by,
                workbook.getSpreadsheetVersion());
        return shifter.adjustFormula(parts, workbook.getSheetIndex(sheet)) ? render(parts) : formula;
    }

    private Ptg[] parse(String formula) {
        return FormulaParser.parse(formula, (FormulaParsingWorkbook) book(), FormulaType.CELL, workbook.getSheetIndex(sheet));
    }

    private String render(Ptg[] parts) {
        return FormulaRenderer.toFormulaString(book(), parts);
    }

    private FormulaRenderingWorkbook book() {
        return workbook instanceof XSSFWorkbook xlsx ? XSSFEvaluationWorkbook.create(xlsx) : HSSFEvaluationWorkbook.create((HSSFWorkbook) workbook);
    }

    /** Makes everything that reached to the last row, and no further, reach to the last new one. */
    private void lengthen(int end, int more) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    lengthen(cell, end, more);
                }
            }
        }
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress region = sheet.getMergedRegion(i);
            if (region.getFirstRow() < region.getLastRow() && region.getFirstRow() >= first && region.getLastRow() == end) {
                sheet.removeMergedRegion(i);
                sheet.addMergedRegionUnsafe(new CellRangeAddress(region.getFirstRow(), end + more, region.getFirstColumn(), region.getLastColumn()));
            }
        }
    }

    private void lengthen(Cell cell, int end, int more) {
        Ptg[] parts = parse(cell.getCellFormula());
        boolean changed = false;
        for (Ptg part : parts) {
            if (part instanceof AreaPtg area && area.getFirstRow() <= end && area.getLastRow() == end && !inside(cell, end, more)) {
                area.setLastRow(end + more);
                changed = true;
            }
        }
        if (changed) {
            cell.setCellFormula(render(parts));
        }
    }

    /** A row's own formula looks at its own row. */
    private boolean inside(Cell cell, int end, int more) {
        return cell.getRowIndex() >= first && cell.getRowIndex() <= end + more;
    }

    private void extendPrintArea(int index, String printed, int end, int more) {
        if (printed == null || printed.contains(",")) {
            return;
        }
        AreaReference area = new AreaReference(printed, workbook.getSpreadsheetVersion());
        if (area.getLastCell().getRow() == end) {
            workbook.setPrintArea(index, area.getFirstCell().getCol(), area.getLastCell().getCol(), area.getFirstCell().getRow(), end + more);
        }
    }
}
