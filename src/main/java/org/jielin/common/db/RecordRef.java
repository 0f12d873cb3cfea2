package org.jielin.common.db;

/** One row of a table, as the record of changes names it. */
public record RecordRef(String table, long id) {
}
