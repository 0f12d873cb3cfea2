package org.jielin.common.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jielin.common.db.History.ChangeRow;

/** Reads the rows that the change triggers wrote. H2's hold every value as text, PostgreSQL's have bare numbers: here all are text. */
final class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Changes() {
    }

    /** The columns of a written row; null when there was none. */
    static Map<String, String> read(String json) {
        if (json == null) {
            return null;
        }
        try {
            Map<String, String> row = new LinkedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {
            }).forEach((column, value) -> row.put(column, value == null ? null : value.toString()));
            return row;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable change");
        }
    }

    /** What the changes of one step, in their order, came to: what was added and removed again, or not changed to the eye, is left out. */
    static List<RowChange> net(List<ChangeRow> changes) {
        Map<RecordRef, RowChange> rows = new LinkedHashMap<>();
        for (ChangeRow change : changes) {
            RowChange row = new RowChange(change.tableName(), change.rowId(), read(change.beforeRow()), read(change.afterRow()));
            rows.merge(new RecordRef(row.table(), row.id()), row,
                    (first, next) -> new RowChange(first.table(), first.id(), first.before(), next.after()));
        }
        rows.values().removeIf(row -> row.added() && row.removed());
        return replaced(new ArrayList<>(rows.values())).stream().filter(row -> row.added() || row.removed() || !row.fields().isEmpty())
                .toList();
    }

    /** Forms write their lists anew (a case's parties): a row removed and one of the same name added is one row changed. */
    private static List<RowChange> replaced(List<RowChange> rows) {
        List<RowChange> gone = rows.stream().filter(RowChange::removed).toList();
        for (RowChange old : gone) {
            rows.stream().filter(row -> row.added() && row.table().equals(old.table()) && sameName(old.before(), row.after())).findFirst()
                    .ifPresent(anew -> {
                        rows.set(rows.indexOf(anew), new RowChange(old.table(), anew.id(), old.before(), anew.after()));
                        rows.remove(old);
                    });
        }
        return rows;
    }

    private static boolean sameName(Map<String, String> old, Map<String, String> anew) {
        String name = old.getOrDefault("mediator_id", old.get("name"));
        return name != null && !name.isEmpty() && Objects.equals(name, anew.getOrDefault("mediator_id", anew.get("name")));
    }
}
