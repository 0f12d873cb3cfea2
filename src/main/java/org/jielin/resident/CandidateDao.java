package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The people who are compared with each other, or with somebody who is being entered. */
public interface CandidateDao {

    String SELECT = """
            select p.id, p.name, p.name_pinyin, p.former_name, p.sex, p.birth_date, p.birth_precision, p.id_number, p.id_as_written,
                   (select string_agg(c.number, '|' order by c.id) from <contact> c
                    where c.person_id = p.id and c.kind <> 'EMERGENCY') as phones,
                   (select max(r.unit_id) from <residence> r where r.id = (select max(v.id) from <residence> v
                        where v.person_id = p.id and (v.until is null or v.until >= :day))) as unit_id,
                   (select max(m.household_id) from <membership> m where m.person_id = p.id and m.until is null) as household_id
            from <person> p where p.deleted_at is null
            """;

    @SqlQuery(SELECT + "order by p.id")
    List<Candidate> all(@Bind("day") LocalDate day);

    @SqlQuery(SELECT + "and p.id = :id")
    Candidate find(@Bind("id") long id, @Bind("day") LocalDate day);

    /** Whoever shares a name or its reading, a day of birth, a room or a number with somebody. */
    @SqlQuery(SELECT + """
            and p.id in (
                select a.id from <person> a where a.name = :name or a.former_name = :name or a.name_pinyin = :pinyin
                union all select b.id from <person> b where b.birth_date = :birth
                union all select i.id from <person> i where i.id_number = :number or i.id_as_written = :number
                union all select r.person_id from <residence> r where r.unit_id = :unit and r.until is null
                union all select c.person_id from <contact> c where c.kind <> 'EMERGENCY' and c.number in (:mobile, :landline))
            order by p.id limit 300""")
    List<Candidate> near(@Bind("name") String name, @Bind("pinyin") String pinyin, @Bind("birth") LocalDate birth,
            @Bind("number") String number, @Bind("unit") Long unit, @Bind("mobile") String mobile, @Bind("landline") String landline,
            @Bind("day") LocalDate day);
}
