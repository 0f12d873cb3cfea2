package org.jielin.common.db;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What became of one row.
 *
 * @param before its columns; null when the row is new
 * @param after its columns; null when the row is gone
 */
public record RowChange(String table, long id, Map<String, String> before, Map<String, String> after) {

    /** Columns that the program keeps for itself: nobody reads them. */
    private static final Set<String> UNTOLD = Set.of("id", "version", "name_pinyin", "name_initials");

    public boolean added() {
        return before == null;
    }

    public boolean removed() {
        return after == null;
    }

    /** What taking it back would do. */
    public RowChange reversed() {
        return new RowChange(table, id, after, before);
    }

    /** The columns that differ; an empty text counts as nothing. */
    public List<FieldChange> fields() {
        Set<String> columns = new LinkedHashSet<>();
        if (before != null) {
            columns.addAll(before.keySet());
        }
        if (after != null) {
            columns.addAll(after.keySet());
        }
        columns.removeAll(UNTOLD);
        List<FieldChange> fields = new ArrayList<>();
        for (String column : columns) {
            FieldChange field = new FieldChange(table, column, value(before, column), value(after, column));
            if (!Objects.equals(field.before(), field.after())) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static String value(Map<String, String> row, String column) {
        String value = row == null ? null : row.get(column);
        return value == null || value.isEmpty() ? null : value;
    }
}
