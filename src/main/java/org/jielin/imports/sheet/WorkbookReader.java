package org.jielin.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jielin.common.text.UserMessageException;

/** Reads .xlsx, .xls and .csv into plain cells. Merged regions are filled; formulas count with the value they last had. */
public final class WorkbookReader {

    private static final int MOST_COLUMNS = 200;
    private static final long MOST_BYTES = 64L << 20;

    private WorkbookReader() {
    }

    /**
     * All sheets of a file.
     *
     * @throws UserMessageException when the file can't be read, is protected by a password, or is no spreadsheet
     */
    public static List<Sheet> read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UserMessageException("import.file.large", file.getFileName());
            }
            byte[] content = Files.readAllBytes(file);
            return name.endsWith(".csv") || name.endsWith(".txt") ? List.of(csv(content, file)) : workbook(content, file);
        } catch (IOException e) {
            throw new UserMessageException("import.file.unreadable", file.getFileName());
        }
    }

    private static Sheet csv(byte[] content, Path file) throws IOException {
        String text = decode(content);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setLenientEof(true).get();
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                List<Cell> cells = new ArrayList<>();
                for (String value : line) {
                    cells.add(Cell.of(value));
                }
                rows.add(new SheetRow((int) line.getRecordNumber(), false, cells));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserMessageException("import.file.unreadable", file.getFileName());
        }
        return new Sheet("", false, rows, Set.of());
    }

    private static String decode(byte[] content) {
        int start = content.length >= 3 && (content[0] & 0xFF) == 0xEF && (content[1] & 0xFF) == 0xBB && (content[2] & 0xFF) == 0xBF ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, start, content.length - start)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("GB18030"));
        }
    }

    private static List<Sheet> workbook(byte[] content, Path file) {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(512L << 20);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
                sheets.add(sheet(sheet));
            }
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new UserMessageException("import.file.password", file.getFileName());
        } catch (IOException | RuntimeException e) {
            throw new UserMessageException("import.file.unreadable", file.getFileName());
        }
    }

    private static Sheet sheet(org.apache.poi.ss.usermodel.Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        List<List<Cell>> grid = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            List<Cell> cells = new ArrayList<>();
            int width = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_COLUMNS);
            for (int c = 0; c < width; c++) {
                cells.add(cell(row.getCell(c), formatter));
            }
            grid.add(cells);
        }
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            fill(grid, region);
        }
        List<SheetRow> rows = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            rows.add(new SheetRow(r + 1, sheet.getRow(r) != null && sheet.getRow(r).getZeroHeight(), grid.get(r)));
        }
        return new Sheet(sheet.getSheetName(), false, rows, Set.of());
    }

    private static void fill(List<List<Cell>> grid, CellRangeAddress region) {
        if (region.getFirstRow() >= grid.size()) {
            return;
        }
        List<Cell> top = grid.get(region.getFirstRow());
        if (region.getFirstColumn() >= top.size() || top.get(region.getFirstColumn()).blank()) {
            return;
        }
        Cell source = top.get(region.getFirstColumn());
        for (int r = region.getFirstRow(); r <= Math.min(region.getLastRow(), grid.size() - 1); r++) {
            List<Cell> row = grid.get(r);
            for (int c = region.getFirstColumn(); c <= Math.min(region.getLastColumn(), MOST_COLUMNS - 1); c++) {
                while (row.size() <= c) {
                    row.add(Cell.BLANK);
                }
                if (r != region.getFirstRow() || c != region.getFirstColumn()) {
                    row.set(c, source.filled());
                }
            }
        }
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return Cell.BLANK;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        Cell read = switch (type) {
            case STRING -> Cell.of(cell.getStringCellValue());
            case BOOLEAN -> Cell.of(String.valueOf(cell.getBooleanCellValue()));
            case NUMERIC -> Cell.of(cell.getNumericCellValue(), numeric(cell, formatter), numeric(cell, formatter));
            default -> Cell.BLANK;
        };
        return cell.getCellType() == CellType.FORMULA ? read.computed() : read;
    }

    private static String numeric(org.apache.poi.ss.usermodel.Cell cell, DataFormatter formatter) {
        double value = cell.getNumericCellValue();
        if (cell.getCellType() != CellType.FORMULA && DateUtil.isCellDateFormatted(cell)) {
            return formatter.formatCellValue(cell);
        }
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
