package org.jielin.duplicate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;

/** What merging two records touches beyond the registers' own statements, and what people decided about pairs. */
public interface MergeDao {

    /** Every foreign key to a table: asked of the schema, so that a later table can't be forgotten. */
    @SqlQuery("""
            select distinct lower(k.table_name) as table_name, lower(k.column_name) as column_name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage k
              on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
            join information_schema.key_column_usage u
              on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
            where r.constraint_schema = current_schema and lower(u.table_name) = :table order by 1, 2""")
    List<Reference> references(@Bind("table") String table);

    @SqlQuery("select id from <table> where <column> = :owner order by id")
    List<Long> rows(@Define("table") String table, @Define("column") String column, @Bind("owner") long owner);

    /** The rows of the one owner that say the same as a row of the other. */
    @SqlQuery("""
            select a.id from <table> a where a.<column> = :gone
              and exists (select 1 from <table> b where b.<column> = :kept and <sameness>) order by a.id""")
    List<Long> doubles(@Define("table") String table, @Define("column") String column, @Define("sameness") String sameness,
            @Bind("kept") long kept, @Bind("gone") long gone);

    @SqlUpdate("update <table> set <column> = :owner where id in (<rows>)")
    void move(@Define("table") String table, @Define("column") String column, @Bind("owner") long owner, @BindList("rows") Collection<Long> rows);

    /** Takes the record out of every list, and its number with it when the kept record gets that; 0 when it was changed meanwhile. */
    @SqlUpdate("""
            update person set deleted_at = :at, deleted_reason = :reason, version = version + 1,
                   id_number = case when :numberTaken then null else id_number end
            where id = :id and version = :version and deleted_at is null""")
    int retire(@Bind("id") long id, @Bind("version") int version, @Bind("at") LocalDateTime at, @Bind("reason") String reason,
            @Bind("numberTaken") boolean numberTaken);

    @SqlQuery(HouseholdDao.MEMBERSHIP + "where person_id = :person order by until desc, since desc, id desc")
    List<Membership> memberships(@Bind("person") long person);

    @SqlQuery("select unit_id from <household> h where id = :household")
    long unitOf(@Bind("household") long household);

    /** The living members of a household today but for two people, the head first. */
    @SqlQuery("""
            select p.id, p.name, case when m.relation_to_head = 'HEAD' then true else false end as head
            from <membership> m join <person> p on p.id = m.person_id
            where m.household_id = :household and m.until is null and p.deleted_at is null and (p.died_on is null or p.died_on > :day)
              and p.id not in (:one, :other)
            order by case when m.relation_to_head = 'HEAD' then 0 else 1 end, m.id""")
    List<Housemate> housemates(@Bind("household") long household, @Bind("one") long one, @Bind("other") long other, @Bind("day") LocalDate day);

    /** Dates the residence back to when it was first known. */
    @SqlUpdate("update residence set since = :since where id = :id")
    void since(@Bind("id") long residence, @Bind("since") LocalDate since);

    @SqlUpdate("update pairing set part = 'STANDBY', version = version + 1 where id = :id")
    void standBy(@Bind("id") long pairing);

    @SqlUpdate("insert into person_merge (gone_id, kept_id, merged_on) values (:gone, :kept, :day)")
    @GetGeneratedKeys("id")
    long insertMerge(@Bind("gone") long gone, @Bind("kept") long kept, @Bind("day") LocalDate day);

    String MERGED = """
            select w.id, w.gone_id, g.name as gone, w.kept_id, k.name as kept, w.merged_on,
                   (select c.step_id from <change> c where c.table_name = 'person_merge' and c.row_id = w.id and c.before_row is null) as step_id
            from <person_merge> w join <person> g on g.id = w.gone_id join <person> k on k.id = w.kept_id
            """;

    /** The last merges first. */
    @SqlQuery(MERGED + "order by w.id desc limit :limit")
    List<MergedRow> merged(@Bind("limit") int limit);

    @SqlQuery(MERGED + "where w.gone_id = :gone")
    Optional<MergedRow> mergeOf(@Bind("gone") long gone);

    @SqlUpdate("insert into not_same (person_id, other_id, noted_on) values (:one, :other, :day)")
    @GetGeneratedKeys("id")
    long insertNotSame(@Bind("one") long older, @Bind("other") long newer, @Bind("day") LocalDate day);

    @SqlUpdate("delete from not_same where id = :id")
    void deleteNotSame(@Bind("id") long id);

    @SqlQuery("select id, person_id, other_id, noted_on from <not_same> w order by id desc")
    List<NotSame> notSame();

    /** Somebody else in the household. */
    record Housemate(long id, String name, boolean head) {
    }

    /** That two records are of two people; the older record first. */
    record NotSame(long id, long personId, long otherId, LocalDate notedOn) {
    }

    /**
     * A record that was merged into another.
     *
     * @param stepId null when the account may not see the step
     */
    record MergedRow(long id, long goneId, String gone, long keptId, String kept, LocalDate mergedOn, Long stepId) {
    }
}
