package org.jielin.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The volunteers. */
public interface HelperDao {

    String COLUMNS = "id, person_id, team, capacity, languages, availability, skills, party_member, active, version";

    String INSERT = """
            insert into helper (person_id, team, capacity, languages, availability, skills, party_member, active)
            values (:personId, :team, :capacity, :languages, :availability, :skills, :partyMember, :active)""";

    String UPDATE = """
            update helper set team = :team, capacity = :capacity, languages = :languages, availability = :availability,
                   skills = :skills, party_member = :partyMember, active = :active, version = version + 1
            where id = :id and version = :version""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Helper helper);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Helper> helpers);

    /** 0 when somebody else changed the helper meanwhile. */
    @SqlUpdate(UPDATE)
    int update(@BindMethods Helper helper);

    @SqlBatch(UPDATE)
    int[] updateAll(@BindMethods List<Helper> helpers);

    @SqlQuery("select " + COLUMNS + " from <helper> h where id = :id")
    Helper find(@Bind("id") long id);

    @SqlQuery("select " + COLUMNS + " from <helper> h where person_id = :person")
    Optional<Helper> ofPerson(@Bind("person") long person);

    @SqlQuery("select " + COLUMNS + " from <helper> h order by id")
    List<Helper> all();

    /** Every helper who is alive and not deleted, with his load on that day, by address. */
    @SqlQuery("""
            select h.id, h.person_id, p.name, p.sex, p.birth_date,
                   (select min(c.number) from <contact> c where c.person_id = p.id and c.kind = 'MOBILE') as phone,
                   (select min(m.household_id) from <membership> m where m.person_id = p.id and m.until is null) as household_id,
                   e.id as estate_id, e.name as estate, n.id as entrance_id, n.label as entrance, n.sort_number as entrance_number,
                   u.room, h.team, h.capacity, h.languages, h.availability, h.skills, h.party_member, h.active,
                   (select count(*) from <pairing> g where g.helper_id = h.id and g.part = 'MAIN'
                       and g.began_on <= :day and (g.ended_on is null or g.ended_on > :day)) as load
            from <helper> h join <person> p on p.id = h.person_id
            left join <residence> r on r.person_id = p.id and r.until is null
            left join <unit> u on u.id = r.unit_id
            left join <entrance> n on n.id = u.entrance_id
            left join <estate> e on e.id = n.estate_id
            where p.deleted_at is null and (p.died_on is null or p.died_on > :day)
            order by e.id, n.lane, n.building, n.sort_number, u.floor, u.sort_number, h.id""")
    List<HelperRow> rows(@Bind("day") LocalDate day);
}
