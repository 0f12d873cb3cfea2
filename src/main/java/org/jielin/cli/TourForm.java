package org.jielin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.common.text.Messages;

/** An empty form, as a street office sends one. */
final class TourForm {

    private static final int BLANK_ROWS = 6;

    private TourForm() {
    }

    static Path write(Path file) {
        String[] columns = Messages.list("tour.form.columns");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(Messages.text("tour.form.sheet"));
            sheet.createRow(0).createCell(0).setCellValue(Messages.text("tour.form.title"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.length - 1));
            CellStyle ruled = workbook.createCellStyle();
            ruled.setAlignment(HorizontalAlignment.CENTER);
            ruled.setBorderBottom(BorderStyle.THIN);
            ruled.setBorderRight(BorderStyle.THIN);
            for (int r = 1; r <= 1 + BLANK_ROWS; r++) {
                Row row = sheet.createRow(r);
                for (int column = 0; column < columns.length; column++) {
                    row.createCell(column).setCellStyle(ruled);
                    if (r == 1) {
                        row.getCell(column).setCellValue(columns[column]);
                    }
                }
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
