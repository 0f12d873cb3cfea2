package org.jielin.common.db;

import java.time.LocalDateTime;
import java.util.List;

/** One step's share in a record's history: when, who, which act, and what it did to each row of the record. */
public record RecordChange(LocalDateTime at, String actor, String act, List<RowChange> rows) {

    /** The columns that differ, of all its rows. */
    public List<FieldChange> fields() {
        return rows.stream().flatMap(row -> row.fields().stream()).toList();
    }
}
