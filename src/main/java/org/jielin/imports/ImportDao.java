package org.jielin.imports;

import java.time.LocalDateTime;
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
}
