package org.jielin.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;

/**
 * A list that was understood: which kind it is, where its header stands, which column means what, which rows hold data. Each
 * of these can be told otherwise, which gives another table.
 *
 * @param area where in the sheet it lies
 * @param headerRow the header's last line as a place in the sheet's rows; -1 without a header
 * @param title the words above the header
 * @param texts the header's text of every column of the sheet, in capitals and without spaces; empty without a header
 * @param columns column of each field that was recognised or chosen
 * @param rows rows that hold data, hidden ones included
 * @param estate the estate that was chosen for it; empty when its words are to tell
 * @param leftOut not to be imported
 */
public record Table(ImportKind kind, Sheet sheet, Area area, int headerRow, String title, List<String> texts, Map<Field, Integer> columns,
        List<SheetRow> rows, int score, String estate, boolean leftOut) {

    /** The header's text of each field that has a column. */
    public Map<Field, String> headers() {
        Map<Field, String> headers = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> headers.put(field, header(column)));
        return headers;
    }

    /** The header's text of a column; empty when it has none. */
    public String header(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    /** With a column for a field; what that column meant before, it means no longer. */
    public Table with(Field field, Integer column) {
        Map<Field, Integer> chosen = new EnumMap<>(Field.class);
        columns.forEach((each, at) -> {
            if (each != field && !at.equals(column)) {
                chosen.put(each, at);
            }
        });
        if (column != null) {
            chosen.put(field, column);
        }
        return TableFinder.mapped(this, chosen);
    }

    public Table without(Field field) {
        return with(field, null);
    }

    /** As another kind of list; its columns are recognised anew. */
    public Table as(ImportKind other) {
        return TableFinder.at(other, sheet, area, headerRow).chosen(estate, leftOut);
    }

    /** With its header in another row of the sheet, or in none (-1); its columns are recognised anew. */
    public Table headerAt(int row) {
        return TableFinder.at(kind, sheet, area, row).chosen(estate, leftOut);
    }

    public Table inEstate(String name) {
        return chosen(name, leftOut);
    }

    public Table leaveOut(boolean out) {
        return chosen(estate, out);
    }

    private Table chosen(String name, boolean out) {
        return new Table(kind, sheet, area, headerRow, title, texts, columns, rows, score, name, out);
    }

    /** Whether it has all that its kind can't do without. */
    public boolean complete() {
        return Words.required(kind).stream().anyMatch(columns::containsKey);
    }

    /**
     * The same for all tables with the same header, whatever their kind and name, so that a mapping chosen once can be used
     * again; empty without a header.
     */
    public String layout() {
        if (texts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        try {
            byte[] words = String.join("\n", texts).strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
