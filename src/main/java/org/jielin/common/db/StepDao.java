package org.jielin.common.db;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The steps and their changes; only {@link Database} writes them. */
interface StepDao {

    String SELECT = """
            select s.id, s.name, s.detail, s.actor, s.done_at, s.undoes_id,
                   exists (select 1 from step u where u.undoes_id = s.id) as undone,
                   (select count(*) from change c where c.step_id = s.id) as changes
            from step s""";

    @SqlQuery(SELECT + " order by s.id desc limit :limit")
    List<History.StepRow> recent(@Bind("limit") int limit);

    @SqlQuery(SELECT + " where s.id = :id")
    History.StepRow find(@Bind("id") long id);

    @SqlQuery("""
            select table_name, count(distinct row_id) as touched from change
            where step_id = :step group by table_name""")
    List<History.ExtentRow> extent(@Bind("step") long step);

    /** The newest later step, itself not undone, that changed a row this step had changed; null when there is none. */
    @SqlQuery("""
            select s.detail from step s
            where s.id > :step and s.undoes_id is null
              and not exists (select 1 from step u where u.undoes_id = s.id)
              and exists (select 1 from change later join change mine
                            on mine.table_name = later.table_name and mine.row_id = later.row_id
                          where later.step_id = s.id and mine.step_id = :step)
            order by s.id desc limit 1""")
    String touchedSince(@Bind("step") long step);

    @SqlQuery("""
            select table_name, row_id, before_row, after_row from change
            where step_id = :step order by id desc""")
    List<History.ChangeRow> changesBackwards(@Bind("step") long step);

    @SqlQuery("""
            select lower(column_name) as column_name, data_type from information_schema.columns
            where table_schema = current_schema and lower(table_name) = :table order by ordinal_position""")
    List<History.ColumnRow> columns(@Bind("table") String table);
}
