package org.jielin.imports;

import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that were read, with what came of them. */
interface ImportDao {

    @SqlUpdate("insert into import_run (file_name, kind, read_at, report) values (:file, :kind, :readAt, :report)")
    void insert(@Bind("file") String file, @Bind("kind") String kind, @Bind("readAt") LocalDateTime readAt, @Bind("report") String report);

    /** What people, not imports, have taken out of people and numbers, except what was taken back itself. */
    @SqlQuery("""
            select c.table_name, c.before_row, c.after_row from <change> c join <step> s on s.id = c.step_id
            where c.table_name in ('person', 'contact') and c.before_row is not null and s.undoes_id is null and s.name <> 'import'
                  and not exists (select 1 from <step> u where u.undoes_id = s.id)""")
    List<Taken> takenAway();

    /** A row before and after a change, as JSON; after is null when the row was removed. */
    record Taken(String tableName, String beforeRow, String afterRow) {
    }
}
