package org.jielin.imports;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the columns of a spreadsheet were understood by whoever imported it last.
 *
 * @param fingerprint of the layout as the program recognises it by itself
 * @param estate chosen for it; empty when the file tells
 * @param headers the header's words, to be read by people
 * @param headerShift rows by which the header lies below where the program finds it
 * @param mapping {@code FIELD:column} separated by spaces, columns from 0
 * @param rememberedBy empty before it is remembered
 */
public record Layout(long id, String fingerprint, ImportKind kind, String estate, String headers, int headerShift, String mapping, String rememberedBy,
        LocalDateTime rememberedAt) {

    /** What a person confirmed of a table that the program recognised so; empty for a table without a header, which has no layout. */
    static Optional<Layout> of(Table recognised, Table confirmed) {
        if (recognised.layout().isEmpty()) {
            return Optional.empty();
        }
        String words = recognised.texts().stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
        return Optional.of(new Layout(0, recognised.layout(), confirmed.kind(), confirmed.estate(), words, confirmed.headerRow() - recognised.headerRow(),
                written(confirmed.columns()), "", null));
    }

    private static String written(Map<Field, Integer> columns) {
        return new EnumMap<>(columns).entrySet().stream().map(column -> column.getKey() + ":" + column.getValue()).collect(Collectors.joining(" "));
    }

    /** A table of this layout, as the program recognises it, understood as it was then. */
    Table applyTo(Table recognised) {
        Table table = recognised.kind() == kind ? recognised : recognised.as(kind);
        if (headerShift != 0) {
            table = table.headerAt(recognised.headerRow() + headerShift);
        }
        Map<Field, Integer> wanted = columns();
        for (Field field : table.columns().keySet().stream().filter(field -> !wanted.containsKey(field)).toList()) {
            table = table.without(field);
        }
        for (Map.Entry<Field, Integer> column : wanted.entrySet()) {
            if (!column.getValue().equals(table.columns().get(column.getKey()))) {
                table = table.with(column.getKey(), column.getValue());
            }
        }
        return estate.isEmpty() ? table : table.inEstate(estate);
    }

    /** The mapping; a field that this version of the program does not know is left out. */
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
        return fingerprint.equals(other.fingerprint) && kind == other.kind && estate.equals(other.estate) && headerShift == other.headerShift
                && columns().equals(other.columns());
    }
}
