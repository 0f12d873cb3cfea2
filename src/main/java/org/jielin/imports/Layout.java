package org.jielin.imports;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the columns of a spreadsheet were understood by whoever imported it last.
 *
 * @param fingerprint of the layout as the program recognises it by itself
 * @param estate chosen for it; empty when the file tells
 * @param headers the header's words, to be read by people
 * @param headerRow as the spreadsheet program shows it, from 1; 0 for a table without a header
 * @param mapping {@code FIELD:column} separated by spaces, columns from 0
 */
record Layout(long id, String fingerprint, ImportKind kind, String estate, String headers, int headerRow, String mapping, String rememberedBy,
        LocalDateTime rememberedAt) {

    static String written(Map<Field, Integer> columns) {
        return new EnumMap<>(columns).entrySet().stream().map(column -> column.getKey() + ":" + column.getValue()).collect(Collectors.joining(" "));
    }

    /** The mapping; a field that a newer program no longer knows is left out. */
    Map<Field, Integer> columns() {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (String part : mapping.split(" ")) {
            String[] pair = part.split(":");
            Arrays.stream(Field.values()).filter(field -> field.name().equals(pair[0])).forEach(field -> columns.put(field, Integer.valueOf(pair[1])));
        }
        return columns;
    }

    /** Whether both say the same of the same layout, whoever said so. */
    boolean saysTheSame(Layout other) {
        return fingerprint.equals(other.fingerprint) && kind == other.kind && estate.equals(other.estate) && headerRow == other.headerRow
                && columns().equals(other.columns());
    }
}
