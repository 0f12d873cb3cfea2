package org.jielin.common.db;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * What an office held at a moment: each table's rows and digest, and the newest entry of its audit.
 *
 * @param schema version of the schema the rows were written in
 */
public record Totals(String schema, LocalDateTime takenAt, Map<String, TableTotal> tables, AuditHead head) {

    /** @param digest in hexadecimal */
    public record TableTotal(long rows, String digest) {
    }

    public long rows() {
        return tables.values().stream().mapToLong(TableTotal::rows).sum();
    }

    /** Rows of one table. */
    public long rows(String table) {
        return tables.containsKey(table) ? tables.get(table).rows() : 0;
    }
}
