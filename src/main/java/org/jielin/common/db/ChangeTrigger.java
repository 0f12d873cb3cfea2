package org.jielin.common.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.api.Trigger;

/**
 * H2's side of the record of changes: it fires in the thread that writes, hands each row to that thread's recording, and
 * refuses the write when there is none.
 */
public final class ChangeTrigger implements Trigger {

    private static final ThreadLocal<Recording> CURRENT = new ThreadLocal<>();

    private String table;
    private List<String> columns;
    private int id;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type)
            throws SQLException {
        table = tableName;
        columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, tableName, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        id = columns.indexOf("id");
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        Recording recording = CURRENT.get();
        if (recording == null) {
            throw new SQLException("written outside a step: " + table);
        }
        Object[] row = newRow == null ? oldRow : newRow;
        recording.rows.add(new ChangedRow(table, ((Number) row[id]).longValue(), values(oldRow), values(newRow)));
    }

    private Map<String, String> values(Object[] row) throws SQLException {
        if (row == null) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            values.put(columns.get(i), RowText.of(row[i]));
        }
        return values;
    }

    /** Begins to record this thread's changes. */
    static Recording record() {
        Recording recording = new Recording();
        CURRENT.set(recording);
        return recording;
    }

    /** The changes of one step, in their order. */
    static final class Recording implements AutoCloseable {

        private final List<ChangedRow> rows = new ArrayList<>();

        List<ChangedRow> rows() {
            return rows;
        }

        @Override
        public void close() {
            CURRENT.remove();
        }
    }
}
