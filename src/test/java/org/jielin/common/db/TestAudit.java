package org.jielin.common.db;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the audit tells of, for tests of what is told to it. */
public final class TestAudit {

    private TestAudit() {
    }

    /** The kinds of its entries, the oldest first. */
    public static List<String> kinds(Database database) {
        return database.reader(Entries.class).kinds();
    }

    interface Entries {

        @SqlQuery("select kind from audit_entry order by id")
        List<String> kinds();
    }
}
