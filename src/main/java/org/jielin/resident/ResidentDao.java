package org.jielin.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The residents as of a day: not deleted, not dead, and living in a unit. Who has two valid residences counts once, where
 * the later of them is.
 */
public interface ResidentDao {

    String FROM = """

            from <person> p
            join <residence> r on r.person_id = p.id and r.id = (
                select max(v.id) from <residence> v
                where v.person_id = p.id and (v.since is null or v.since <= :day) and (v.until is null or v.until >= :day))
            join <unit> u on u.id = r.unit_id
            join <entrance> n on n.id = u.entrance_id
            join <estate> e on e.id = n.estate_id""";

    /** Together with {@link #FROM} the one definition of who is a resident. */
    String RESIDENT = """

            where p.deleted_at is null and (p.died_on is null or p.died_on > :day)""";

    String IN_STEPS = """
            \sc.step_id between :firstStep and :lastStep and :steps like concat('%,', c.step_id, ',%')
            """;

    /** Whom one of some steps touched: the person's own row or one that hangs on it. */
    String TOUCHED = """

              and (:steps = '' or p.id in (
                  select c.row_id from <change> c where c.table_name = 'person' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <residence> x on x.id = c.row_id where c.table_name = 'residence' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <membership> x on x.id = c.row_id where c.table_name = 'membership' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <contact> x on x.id = c.row_id where c.table_name = 'contact' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <tag> x on x.id = c.row_id where c.table_name = 'tag' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <care_profile> x on x.id = c.row_id where c.table_name = 'care_profile' and""" + IN_STEPS + """
                  union all select x.person_id from <change> c join <helper> x on x.id = c.row_id where c.table_name = 'helper' and""" + IN_STEPS + """
              ))""";

    String WHERE = RESIDENT + TOUCHED + """
             <place>
              and (cast(:bornBy as date) is null or p.birth_date <= :bornBy)
              and (cast(:bornAfter as date) is null or p.birth_date > :bornAfter)
              and (cast(:category as varchar) is null or r.category = :category)
              and (:doubtfulId = false or p.id_as_written <> '')
              and (cast(:tag as varchar) is null or exists (
                    select 1 from <tag> t where t.person_id = p.id and t.label = :tag
                    and (t.since is null or t.since <= :day) and (t.until is null or t.until >= :day)))""";

    String MEMBERSHIP = """

            left join <membership> m on m.id = (
                select max(v.id) from <membership> v
                where v.person_id = p.id and (v.since is null or v.since <= :day) and (v.until is null or v.until >= :day))""";

    /** Door by door, as people count them. */
    String BY_PLACE = """

            e.id, char_length(n.lane), n.lane, char_length(n.building), n.building, n.sort_number, n.label, u.floor, u.sort_number, u.room""";

    String ROW = """
            select p.id, p.name, p.called, p.sex, p.birth_date, p.birth_precision, p.id_number, p.id_as_written,
                   e.id as estate_id, n.id as entrance_id, u.id as unit_id, e.name as estate, n.lane, n.building,
                   n.label as entrance, u.room, u.floor, r.category, m.household_id, m.relation_to_head as relation,
                   (select min(hp.name) from <membership> hm join <person> hp on hp.id = hm.person_id
                    where hm.household_id = m.household_id and hm.relation_to_head = 'HEAD' and hp.deleted_at is null
                      and (hp.died_on is null or hp.died_on > :day)
                      and (hm.since is null or hm.since <= :day) and (hm.until is null or hm.until >= :day)) as head,
                   (select c.number from <contact> c where c.person_id = p.id and c.kind <> 'EMERGENCY'
                    order by case when c.kind = 'MOBILE' then 0 else 1 end, c.call_order, c.id limit 1) as phone,
                   (select string_agg(t.label, '|' order by t.label) from <tag> t where t.person_id = p.id
                      and (t.since is null or t.since <= :day) and (t.until is null or t.until >= :day)) as tags"""
            + FROM + MEMBERSHIP;

    /**
     * The condition {@code place} of a query. It is left out where there is none: written as "is null or", it kept both
     * databases from the indexes, and the four people of a flat among 100,000 took H2 1.2 s.
     */
    private static String place(ResidentQuery query) {
        return (query.estateId() == null ? "" : " and e.id = :estateId") + (query.entranceId() == null ? "" : " and n.id = :entranceId")
                + (query.unitId() == null ? "" : " and u.id = :unitId");
    }

    default int count(ResidentQuery query) {
        return count(query, place(query));
    }

    @SqlQuery("select count(*)" + FROM + WHERE)
    int count(@BindMethods ResidentQuery query, @Define("place") String place);

    default Set<Long> ids(ResidentQuery query) {
        return ids(query, place(query));
    }

    @SqlQuery("select p.id" + FROM + WHERE)
    Set<Long> ids(@BindMethods ResidentQuery query, @Define("place") String place);

    default List<ResidentRow> rows(ResidentQuery query, int limit) {
        return rows(query, place(query), limit);
    }

    @SqlQuery(ROW + WHERE + """

            order by case when :byName then p.name_pinyin else '' end, case when :byName then p.name else '' end,""" + BY_PLACE + """
            , m.household_id, case when m.relation_to_head = 'HEAD' then 0 else 1 end, p.id
            limit :limit""")
    List<ResidentRow> rows(@BindMethods ResidentQuery query, @Define("place") String place, @Bind("limit") int limit);

    /** Those of these people who are residents on the day, in no order. */
    @SqlQuery(ROW + RESIDENT + " and p.id in (<people>)")
    List<ResidentRow> rows(@Bind("day") LocalDate day, @BindList("people") Collection<Long> people);
}
