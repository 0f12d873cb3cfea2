package org.jielin.common.db;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The steps and their changes; only {@link Database} writes them. */
interface StepDao {

    /** Whether a step was undone is true or not, whoever may see by which other step. */
    String SELECT = """
            select s.id, s.name, s.detail, s.actor, s.done_at, s.undoes_id,
                   exists (select 1 from step u where u.undoes_id = s.id) as undone,
                   (select count(*) from <change> c where c.step_id = s.id) as changes
            from <step> s""";

    /** Imports, and what touched 20 rows or more: more than any form about one record does. */
    String WHERE = """

            where (:text = '' or s.detail like :pattern)
              and (cast(:actor as varchar) is null or s.actor = :actor)
              and (cast(:from as date) is null or s.done_at >= :from)
              and (cast(:until as date) is null or s.done_at < :until)
              and (:bulkOnly = false or s.name like 'import%' or (select count(*) from <change> b where b.step_id = s.id) >= 20)""";

    @SqlQuery(SELECT + WHERE + " order by s.id desc limit :limit")
    List<History.StepRow> steps(@BindMethods StepFilter filter, @Bind("limit") int limit);

    @SqlQuery("select count(*) from <step> s" + WHERE)
    int count(@BindMethods StepFilter filter);

    @SqlQuery("select distinct s.actor from <step> s order by s.actor")
    List<String> actors();

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

    /** The changes of so many of the rows that a step touched, taken from its tables in turn. */
    @SqlQuery("""
            select c.table_name, c.row_id, c.before_row, c.after_row
            from <change> c
            join (select r.table_name, r.row_id
                  from (select table_name, row_id, min(id) as first_id,
                               row_number() over (partition by table_name order by min(id)) as turn
                        from <change> o where step_id = :step group by table_name, row_id) r
                  order by r.turn, r.first_id limit :most) shown
              on shown.table_name = c.table_name and shown.row_id = c.row_id
            where c.step_id = :step order by c.table_name, c.id""")
    List<History.ChangeRow> changes(@Bind("step") long step, @Bind("most") int most);

    @SqlQuery("""
            select c.id, c.step_id, s.done_at, s.actor, s.detail, c.table_name, c.row_id, c.before_row, c.after_row
            from <change> c join <step> s on s.id = c.step_id
            where c.table_name = :table and c.row_id in (<rows>)""")
    List<History.TrailRow> changesOf(@Bind("table") String table, @BindList("rows") Collection<Long> rows);

    @SqlQuery("select id from <table> where <column> = :owner")
    List<Long> parts(@Define("table") String table, @Define("column") String column, @Bind("owner") long owner);

    /** Rows that once held one of these texts and were changed or removed then. */
    @SqlQuery("""
            select distinct c.row_id from <change> c
            where table_name = :table and before_row is not null
              and (before_row like :quoted or before_row like :bare or before_row like :last)""")
    List<Long> formerParts(@Bind("table") String table, @Bind("quoted") String quoted, @Bind("bare") String bare,
            @Bind("last") String last);

    @SqlQuery("""
            select lower(column_name) as column_name, data_type from information_schema.columns
            where table_schema = current_schema and lower(table_name) = :table order by ordinal_position""")
    List<History.ColumnRow> columns(@Bind("table") String table);
}
