package org.jielin.imports.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells typed as numbers: a date says what its format shows, any other number its value in plain digits. */
final class Numbers {

    /** Made when the first date asks for it: many lists hold nothing but text. */
    private DataFormatter formatter;

    /** @param format as the file writes it, with the number by which formats are known that files don't write out */
    Cell cell(double value, int index, String format) {
        String plain = plain(value);
        if (index == 0 && plain.length() <= 11) {
            return Cell.of(value, plain, plain);
        }
        String shown = shown(value, index, format, plain);
        boolean date = date(index, format) && DateUtil.isValidExcelDate(value);
        return Cell.of(value, date ? shown : plain, shown);
    }

    boolean date(int index, String format) {
        return DateUtil.isADateFormat(index, format);
    }

    static String builtIn(int index) {
        String format = BuiltinFormats.getBuiltinFormat(index);
        return format == null ? "General" : format;
    }

    private String shown(double value, int index, String format, String plain) {
        try {
            // POI leaves the quotation marks in that stand around 年, 月 and 日 in a date's format.
            String shown = formatter().formatRawCellContents(value, index, format).replace("\"", "");
            return shown.length() > Limits.TEXT ? plain : shown;
        } catch (RuntimeException e) {
            return plain;
        }
    }

    private DataFormatter formatter() {
        if (formatter == null) {
            formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        }
        return formatter;
    }

    static String plain(double value) {
        return Double.isFinite(value) ? new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
