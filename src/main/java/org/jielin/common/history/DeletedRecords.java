package org.jielin.common.history;

import java.util.List;

/** A feature's deleted records and how they come back. Asked on the database's thread. */
public interface DeletedRecords {

    /** The table that holds them. */
    String table();

    /** The last deleted first. */
    List<DeletedRecord> list(int limit);

    /** Brings a record back as a step of its own. */
    void restore(long id);
}
