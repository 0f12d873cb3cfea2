package org.jielin.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads .xls, the format of Excel 97 to 2003. */
final class XlsReader {

    private final Tally tally;
    private final Numbers numbers = new Numbers();

    XlsReader(Tally tally) {
        this.tally = tally;
    }

    List<Sheet> read(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            Tally.check(!root.hasEntryCaseInsensitive("EncryptedPackage"), Reason.PASSWORD);
            Tally.check(root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book"), Reason.OTHER_FORMAT);
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                tally.remark(Remark.MACROS);
            }
            try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
                return sheets(book);
            }
        } catch (EncryptedDocumentException e) {
            throw new Refused(Reason.PASSWORD);
        }
    }

    private List<Sheet> sheets(HSSFWorkbook book) {
        for (Record record : book.getInternalWorkbook().getRecords()) {
            if (record instanceof SupBookRecord linked && linked.isExternalReferences()) {
                tally.remark(Remark.LINKS);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            sheets.add(sheet(book.getSheetAt(i), book.isSheetHidden(i) || book.isSheetVeryHidden(i)));
        }
        return sheets;
    }

    private Sheet sheet(HSSFSheet sheet, boolean hidden) {
        Grid grid = new Grid(tally);
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                grid.put(row.getRowNum(), cell.getColumnIndex(), cell(cell));
            }
            if (row.getZeroHeight()) {
                grid.hideRow(row.getRowNum());
            }
        }
        for (int column = 0; column < Limits.COLUMNS; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hideColumns(column, column);
            }
        }
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            grid.merge(region.getFirstRow(), region.getLastRow(), region.getFirstColumn(), region.getLastColumn());
        }
        return grid.sheet(sheet.getSheetName(), hidden);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        Cell read = switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> text(cell.getStringCellValue());
            case BOOLEAN -> Cell.of(String.valueOf(cell.getBooleanCellValue()));
            case NUMERIC -> numbers.cell(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
            default -> Cell.BLANK;
        };
        return formula ? read.computed() : read;
    }

    private Cell text(String text) {
        tally.text(text.length());
        return Cell.of(text);
    }
}
