package org.jielin.common.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads whole tables, a page at a time, so that H2 never spills a result to a file. */
final class TableRows {

    private static final int PAGE = 2000;

    private TableRows() {
    }

    static List<String> columns(Handle handle, String table) {
        return List.copyOf(types(handle, table).keySet());
    }

    /** The columns with their types, in their order. */
    static Map<String, String> types(Handle handle, String table) {
        Map<String, String> types = new LinkedHashMap<>();
        handle.attach(StepDao.class).columns(table).forEach(column -> types.put(column.columnName(), column.dataType()));
        return types;
    }

    /** Whether the table numbers its rows by itself. */
    static boolean counts(Handle handle, String table) {
        return handle.createQuery("""
                select count(*) from information_schema.columns where table_schema = current_schema
                and lower(table_name) = :table and lower(column_name) = 'id' and is_identity = 'YES'""")
                .bind("table", table).mapTo(Integer.class).one() > 0;
    }

    /** Every row, in the order of its key, as {@link RowText} writes values. */
    static void each(Handle handle, String table, Consumer<Map<String, String>> consumer) {
        if (!columns(handle, table).contains("id")) {
            page(handle, "select * from %s where :after < 0 order by 1".formatted(table), Long.MIN_VALUE, consumer);
            return;
        }
        String sql = "select * from %s where id > :after order by id limit %d".formatted(table, PAGE);
        long after = Long.MIN_VALUE;
        while (true) {
            List<Long> last = new ArrayList<>(1);
            int read = page(handle, sql, after, row -> {
                consumer.accept(row);
                last.clear();
                last.add(Long.valueOf(row.get("id")));
            });
            if (read < PAGE) {
                return;
            }
            after = last.getFirst();
        }
    }

    /** One row; null when there is none of this number. */
    static Map<String, String> find(Handle handle, String table, long id) {
        List<Map<String, String>> found = new ArrayList<>(1);
        page(handle, "select * from %s where id = :after".formatted(table), id, found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static int page(Handle handle, String sql, long after, Consumer<Map<String, String>> consumer) {
        int[] read = {0};
        try (var query = handle.createQuery(sql)) {
            query.bind("after", after).scanResultSet((results, context) -> {
                ResultSet rows = results.get();
                while (rows.next()) {
                    consumer.accept(row(rows));
                    read[0]++;
                }
                return null;
            });
        }
        return read[0];
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), RowText.of(rows.getObject(i)));
        }
        return row;
    }
}
