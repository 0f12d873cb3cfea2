package org.jielin.imports;

import java.util.List;
import java.util.Optional;
import org.jielin.common.text.Masking;
import org.jielin.imports.sheet.SheetRow;

/** What stands in the first rows of a column, to recognise it by; nobody needs a whole number for that. */
final class Examples {

    private static final int LONGEST = 40;

    private Examples() {
    }

    static List<String> of(Table table, int column, Optional<Field> means, int count) {
        return rows(table, count).stream().map(row -> shown(row.cell(column).text(), means)).toList();
    }

    /** The first rows of the list; those of the sheet below the header when none is data. */
    private static List<SheetRow> rows(Table table, int count) {
        List<SheetRow> below = table.sheet().rows().subList(table.headerRow() + 1, table.area().endRow());
        return (table.rows().isEmpty() ? below : table.rows()).stream().limit(count).toList();
    }

    private static String shown(String text, Optional<Field> means) {
        boolean number = means.filter(field -> field == Field.ID_NUMBER).isPresent();
        String masked = number ? Masking.idNumbers(text) : Masking.phonesIn(Masking.idNumbersIn(text));
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "\u2026";
    }
}
