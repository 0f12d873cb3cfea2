package org.jielin.common.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes rows as they once were, from the texts that the change triggers kept. */
final class RowWriter {

    private final Handle handle;
    private final Map<String, Map<String, String>> types = new HashMap<>();

    RowWriter(Handle handle) {
        this.handle = handle;
    }

    void delete(String table, long id) {
        handle.createUpdate("delete from %s where id = :id".formatted(table)).bind("id", id).execute();
    }

    /** Adds a row under its old number; columns that came later have their defaults. */
    void insert(String table, Map<String, String> row) {
        List<String> columns = types(table).keySet().stream().filter(row::containsKey).toList();
        String values = columns.stream().map(column -> casted(table, column)).collect(Collectors.joining(", "));
        execute("insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), values), columns, row);
    }

    /** Sets these columns of a row. */
    void update(String table, long id, Collection<String> changed, Map<String, String> row) {
        List<String> columns = types(table).keySet().stream().filter(column -> changed.contains(column) && !column.equals("id")).toList();
        if (columns.isEmpty()) {
            return;
        }
        String values = columns.stream().map(column -> column + " = " + casted(table, column)).collect(Collectors.joining(", "));
        Map<String, String> bound = new HashMap<>(row);
        bound.put("id", String.valueOf(id));
        List<String> all = new ArrayList<>(columns);
        all.add("id");
        execute("update %s set %s where id = cast(:id as bigint)".formatted(table, values), all, bound);
    }

    private void execute(String sql, List<String> columns, Map<String, String> row) {
        try (var update = handle.createUpdate(sql)) {
            columns.forEach(column -> update.bind(column, row.get(column)));
            update.execute();
        }
    }

    private String casted(String table, String column) {
        return "cast(:%s as %s)".formatted(column, types(table).get(column));
    }

    private Map<String, String> types(String table) {
        return types.computeIfAbsent(table, name -> new LinkedHashMap<>(TableRows.types(handle, name)));
    }
}
