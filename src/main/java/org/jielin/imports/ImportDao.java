package org.jielin.imports;

import java.time.LocalDateTime;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that were read, with what came of them. */
interface ImportDao {

    @SqlUpdate("insert into import_run (file_name, kind, read_at, report) values (:file, :kind, :readAt, :report)")
    void insert(@Bind("file") String file, @Bind("kind") String kind, @Bind("readAt") LocalDateTime readAt, @Bind("report") String report);
}
