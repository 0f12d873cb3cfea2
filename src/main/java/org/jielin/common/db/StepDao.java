package org.jielin.common.db;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The steps and their changes; only {@link Database} writes them. */
interface StepDao {

    /** Whether a step was undone is true or not, whoever may see by which other step. */
    String SELECT = """
            select s.id, s.name, s.detail, s.actor, s.done_at, s.undoes_id,
                   exists (select 1 from step u where u.undoes_id = s.id) as undone,
                   (select count(*) from <change> c where c.step_id = s.id) as changes
            from <step> s""";

    @SqlQuery(SELECT + " order by s.id desc limit :limit")
    List<History.StepRow> recent(@Bind("limit") int limit);

    /** Null for a step that there is not, or that the account may not see. */
    @SqlQuery(SELECT + " where s.id = :id")
    History.StepRow find(@Bind("id") long id);

    @SqlQuery("""
            select c.table_name, count(distinct c.row_id) as touched from <change> c
            where c.step_id = :step group by c.table_name""")
    List<History.ExtentRow> extent(@Bind("step") long step);

    /**
     * The newest later step, itself not undone, that changed a row this step had changed; null when there is none. It
     * counts even when the account may not see it, and is empty then.
     */
    @SqlQuery("""
            select coalesce((select v.detail from <step> v where v.id = s.id), '') from step s
            where s.id > :step and s.undoes_id is null
              and not exists (select 1 from step u where u.undoes_id = s.id)
              and exists (select 1 from change later join change mine
                            on mine.table_name = later.table_name and mine.row_id = later.row_id
                          where later.step_id = s.id and mine.step_id = :step)
            order by s.id desc limit 1""")
    String touchedSince(@Bind("step") long step);

    @SqlQuery("""
            select c.table_name, c.row_id, c.before_row, c.after_row from <change> c
            where c.step_id = :step order by c.id desc""")
    List<History.ChangeRow> changesBackwards(@Bind("step") long step);

    @SqlQuery("""
            select lower(column_name) as column_name, data_type from information_schema.columns
            where table_schema = current_schema and lower(table_name) = :table order by ordinal_position""")
    List<History.ColumnRow> columns(@Bind("table") String table);
}
