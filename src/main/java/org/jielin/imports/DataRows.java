package org.jielin.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;

/** Which rows of a list hold data: neither blank, nor totals and signatures, nor a header, nor one note over all columns. */
final class DataRows {

    /** Of how many cells the first may tell that a row is a total. */
    private static final int FIRST = 3;
    private static final Pattern TOTAL = Words.pattern("totalRow");
    private static final Pattern SPACE = Pattern.compile("\\s");

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
        String first = null;
        boolean note = true;
        boolean merged = false;
        boolean total = false;
        int told = 0;
        Set<String> again = new HashSet<>();
        for (Cell cell : cells) {
            merged |= cell.merged();
            if (cell.blank()) {
                continue;
            }
            first = first == null ? cell.text() : first;
            note &= cell.text().equals(first);
            total |= told < FIRST && total(cell.text());
            told++;
            String text = Header.normal(cell.text());
            if (headerWords.contains(text)) {
                again.add(text);
            }
        }
        return told > 0 && !(note && (columns.size() > 3 || merged)) && !(total && !hasIdentity(row, columns)) && again.size() < 3 && !Header.like(row, area);
    }

    /** Whether a text begins a row of totals or signatures. */
    static boolean total(String text) {
        return TOTAL.matcher(SPACE.matcher(text).replaceAll("")).matches();
    }

    /** A row with an id number is a person's whatever its first words are. */
    private static boolean hasIdentity(SheetRow row, Map<Field, Integer> columns) {
        return columns.containsKey(Field.ID_NUMBER) && row.cell(columns.get(Field.ID_NUMBER)).text().matches("\\d{14,17}[\\dXx]");
    }
}
