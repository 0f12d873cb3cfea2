package org.jielin.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;
import org.jielin.document.Formulas;

/** Puts values into a sheet's cells, whose style stays: counts as numbers, days as dates where the form has them so, the rest as text. */
final class SheetCells {

    private final Workbook workbook;
    private final Map<CellStyle, CellStyle> inert = new HashMap<>();

    SheetCells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param value null to leave the cell alone */
    void write(Sheet sheet, int row, int column, String value, FormField field) {
        if (value == null) {
            return;
        }
        Cell cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        String before = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        String text = FormWords.ticked(before, value).orElse(value);
        if (text.isEmpty()) {
            cell.setBlank();
        } else if (field != null && field.number() && text.matches("\\d{1,9}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else if (!date(cell, text)) {
            cell.setCellValue(text);
            if (Formulas.looksLike(text)) {
                cell.setCellStyle(inert.computeIfAbsent(cell.getCellStyle(), this::quoted));
            }
        }
    }

    private static boolean date(Cell cell, String text) {
        short format = cell.getCellStyle().getDataFormat();
        if (!DateUtil.isADateFormat(format, cell.getCellStyle().getDataFormatString())) {
            return false;
        }
        try {
            cell.setCellValue(LocalDate.parse(text));
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** The style with the sign by which Excel keeps a text from becoming a formula when it is edited. */
    private CellStyle quoted(CellStyle style) {
        CellStyle quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(style);
        quoted.setQuotePrefixed(true);
        return quoted;
    }
}
