package org.jielin.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jielin.document.Disclosure;
import org.jielin.document.Preset;

/** Empty forms as street offices send them, built in code, and how they look once filled. */
final class FormFiles {

    private static final Path LOOK = Path.of("target", "forms");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final String OFFICE = "金柳苑居委会";

    private FormFiles() {
    }

    /** Draws a form cell by cell. */
    static final class Sketch {
        final Workbook workbook;
        final Sheet sheet;
        final CellStyle head;
        final CellStyle line;
        final CellStyle title;

        Sketch(Workbook workbook) {
            this.workbook = workbook;
            sheet = workbook.createSheet("花名册");
            head = style(true, true, 12, "黑体");
            line = style(true, false, 11, "仿宋");
            title = style(false, true, 18, "宋体");
        }

        private CellStyle style(boolean ruled, boolean bold, int size, String name) {
            CellStyle style = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(bold);
            font.setFontHeightInPoints((short) size);
            font.setFontName(name);
            style.setFont(font);
            style.setAlignment(HorizontalAlignment.CENTER);
            BorderStyle border = ruled ? BorderStyle.THIN : BorderStyle.NONE;
            style.setBorderBottom(border);
            style.setBorderTop(border);
            style.setBorderLeft(border);
            style.setBorderRight(border);
            return style;
        }

        Sketch row(int row, CellStyle style, String... texts) {
            Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            for (int column = 0; column < texts.length; column++) {
                Cell cell = line.createCell(column);
                if (style != null) {
                    cell.setCellStyle(style);
                }
                if (texts[column].startsWith("=")) {
                    cell.setCellFormula(texts[column].substring(1));
                } else if (texts[column].matches("\\d+")) {
                    cell.setCellValue(Integer.parseInt(texts[column]));
                } else if (!texts[column].isEmpty()) {
                    cell.setCellValue(texts[column]);
                }
            }
            return this;
        }

        Sketch blank(int from, int to, int columns) {
            for (int row = from; row <= to; row++) {
                row(row, line, Collections.nCopies(columns, "").toArray(String[]::new));
            }
            return this;
        }

        Sketch merge(String area) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            return this;
        }
    }

    static byte[] bytes(Workbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); workbook) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XWPFDocument document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormFile open(String name, byte[] content) {
        return FormReader.open(new FormReader.Content(name, content, List.of()));
    }

    /** Fills the best understood table and gives back the file. */
    static byte[] filled(String name, byte[] content, List<FormPerson> people) {
        try (FormFile form = open(name, content); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FormLayout layout = form.layouts().getFirst();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                List<String> row = new ArrayList<>();
                for (FormSlot slot : layout.slots()) {
                    row.add(FormService.shown(slot, people.get(i), i, new Disclosure(Preset.INTERNAL, List.of(), true, "", new char[0])));
                }
                rows.add(row);
            }
            form.fillBlanks(0, OFFICE, DAY);
            form.fill(0, rows, layout.slots());
            form.write(out);
            Files.createDirectories(LOOK);
            Files.write(LOOK.resolve(people.size() + name + "-" + layout.slots().size() + "." + name.substring(name.lastIndexOf(46) + 1)), out.toByteArray());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workbook workbook(byte[] content) {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument document(byte[] content) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of a sheet's rows that one can see: values, formulas, looks. */
    static Map<String, String> seen(Sheet sheet, int fromRow, int toRow, int moved) {
        Map<String, String> seen = new TreeMap<>();
        for (int r = fromRow; r <= toRow; r++) {
            Row row = sheet.getRow(r);
            if (row != null) {
                seen.put((r - moved) + " height", String.valueOf(row.getHeight()));
                for (Cell cell : row) {
                    CellStyle style = cell.getCellStyle();
                    Font font = sheet.getWorkbook().getFontAt(style.getFontIndex());
                    seen.put((r - moved) + "," + cell.getColumnIndex(), (cell.getCellType() == CellType.FORMULA ? "=" : cell.toString())
                            + " " + looks(style, font));
                }
            }
        }
        return seen;
    }

    static String looks(CellStyle style, Font font) {
        return font.getFontName() + font.getFontHeightInPoints() + font.getBold() + style.getAlignment() + style.getBorderBottom() + style.getBorderLeft()
                + style.getDataFormatString() + style.getFillForegroundColor();
    }

    static String looks(Cell cell) {
        return looks(cell.getCellStyle(), cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex()));
    }

    static FormPerson person(int number) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        values.put(FormField.NAME, List.of("谢𠮷", "沈桂珍", "顾国华", "陆阿妹", "王志强", "钱晚晚", "单玉兰").get(number % 7));
        values.put(FormField.SEX, number % 2 == 0 ? "男" : "女");
        values.put(FormField.ID_NUMBER, "31010419400101101" + number % 10);
        values.put(FormField.BIRTH, "1940-01-0" + (number % 9 + 1));
        values.put(FormField.BIRTH_MONTH, "1940-01");
        values.put(FormField.AGE, "86");
        values.put(FormField.PHONE, "1391111222" + number % 10);
        values.put(FormField.ADDRESS, "永泰路775弄" + number + "号101室");
        values.put(FormField.ROOM, "101");
        values.put(FormField.EMERGENCY, "谢小明");
        values.put(FormField.EMERGENCY_PHONE, "13700001111");
        values.put(FormField.EMERGENCY_RELATION, "子");
        values.put(FormField.HELPER, "周小梅");
        values.put(FormField.NOTE, number == 1 ? "=HYPERLINK(\"x\")" : "");
        values.values().removeIf(String::isEmpty);
        return new FormPerson(number, values.get(FormField.NAME), values);
    }

    static List<FormPerson> people(int count) {
        return IntStream.range(0, count).mapToObj(FormFiles::person).toList();
    }
}
