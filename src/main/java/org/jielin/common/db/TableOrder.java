package org.jielin.common.db;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Puts tables behind those they refer to. */
final class TableOrder {

    private TableOrder() {
    }

    static List<String> of(Handle handle, List<String> tables) {
        Set<String> ordered = new LinkedHashSet<>();
        try {
            DatabaseMetaData data = handle.getConnection().getMetaData();
            String schema = handle.getConnection().getSchema();
            for (String table : tables) {
                put(data, schema, table, ordered, new LinkedHashSet<>());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("foreign keys not read");
        }
        return new ArrayList<>(ordered);
    }

    private static void put(DatabaseMetaData data, String schema, String table, Set<String> ordered, Set<String> waiting) throws SQLException {
        if (ordered.contains(table) || !waiting.add(table)) {
            return;
        }
        List<String> referred = new ArrayList<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                referred.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        for (String other : referred) {
            put(data, schema, other, ordered, waiting);
        }
        ordered.add(table);
    }
}
