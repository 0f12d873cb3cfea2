package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.resident.ResidentDao;

/** What façades are coloured by, in one query each. */
public interface FacadeDao {

    /** The residents with what their care, visits and tags say on the day, the heads of households first. */
    @SqlQuery("""
            select p.id, u.id as unit_id, n.id as entrance_id, p.name, p.birth_date, r.category, m.household_id,
                   case when m.relation_to_head = 'HEAD' then true else false end as head,
                   f.care_level, f.mobility, l.last_visit, g.tags""" + ResidentDao.FROM + ResidentDao.MEMBERSHIP + """

            left join <care_profile> f on f.person_id = p.id
            left join (select v.elder_id, max(v.done_on) as last_visit from <visit> v
                       where v.state = 'DONE' and v.done_on <= :day group by v.elder_id) l on l.elder_id = p.id
            left join (select t.person_id, string_agg(t.label, '|' order by t.label) as tags from <tag> t
                       where (t.since is null or t.since <= :day) and (t.until is null or t.until >= :day) group by t.person_id) g
                   on g.person_id = p.id""" + ResidentDao.RESIDENT + """

            order by u.id, case when m.relation_to_head = 'HEAD' then 0 else 1 end, p.id""")
    List<FlatPerson> people(@Bind("day") LocalDate day);

    /** Hazards of entrances that were found by the day and not settled on it. */
    @SqlQuery("""
            select h.id, h.entrance_id, h.location, h.hazard_type, h.found_at from <hazard> h
            where h.entrance_id is not null and h.found_at < :next and (h.state <> 'CLOSED' or h.rechecked_on > :day)
            order by h.found_at, h.id""")
    List<FlatHazard> hazards(@Bind("day") LocalDate day, @Bind("next") LocalDate next);

    /** The tags in use on the day, the most used first. */
    @SqlQuery("""
            select t.label from <tag> t where (t.since is null or t.since <= :day) and (t.until is null or t.until >= :day)
            group by t.label order by count(*) desc, t.label""")
    List<String> labels(@Bind("day") LocalDate day);
}
