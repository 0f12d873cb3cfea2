package org.jielin.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that were read, with what came of them. */
interface ImportDao {

    @SqlUpdate("insert into import_run (file_name, kind, read_at, report) values (:file, :kind, :readAt, :report)")
    @GetGeneratedKeys("id")
    long insert(@Bind("file") String file, @Bind("kind") String kind, @Bind("readAt") LocalDateTime readAt, @Bind("report") String report);

    /** The step that wrote a run; none for an account that may not read the history. */
    @SqlQuery("select c.step_id from <change> c where c.table_name = 'import_run' and c.row_id = :run and c.before_row is null")
    Optional<Long> step(@Bind("run") long run);

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
