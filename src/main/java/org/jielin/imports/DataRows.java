package org.jielin.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;

/** Which rows of a list hold data: neither blank, nor totals and signatures, nor a header, nor one note over all columns. */
final class DataRows {

    private DataRows() {
    }

    static List<SheetRow> of(List<SheetRow> rows, Area area, List<String> headers, Map<Field, Integer> columns) {
        Set<String> headerWords = new HashSet<>(headers);
        headerWords.remove("");
        return rows.stream().filter(row -> data(row, area, headerWords, columns)).toList();
    }

    private static boolean data(SheetRow row, Area area, Set<String> headerWords, Map<Field, Integer> columns) {
        List<Cell> cells = area.firstColumn() >= row.cells().size() ? List.of()
                : row.cells().subList(area.firstColumn(), Math.min(area.endColumn(), row.cells().size()));
        List<String> told = cells.stream().filter(cell -> !cell.blank()).map(Cell::text).toList();
        if (told.isEmpty()) {
            return false;
        }
        boolean note = told.stream().distinct().count() == 1 && (columns.size() > 3 || cells.stream().anyMatch(Cell::merged));
        boolean total = told.stream().limit(3).anyMatch(DataRows::total) && !hasIdentity(row, columns);
        boolean headerAgain = told.stream().map(Header::normal).filter(headerWords::contains).distinct().count() >= 3;
        return !note && !total && !headerAgain && !Header.like(row, area);
    }

    /** Whether a text begins a row of totals or signatures. */
    static boolean total(String text) {
        return Words.match("totalRow", text.replaceAll("\\s", "")).matches();
    }

    /** A row with an id number is a person's whatever its first words are. */
    private static boolean hasIdentity(SheetRow row, Map<Field, Integer> columns) {
        return columns.containsKey(Field.ID_NUMBER) && row.cell(columns.get(Field.ID_NUMBER)).text().matches("\\d{14,17}[\\dXx]");
    }
}
