package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The places a resident can live in, as choices in the order people count them. */
public interface AddressDao {

    String PARTS = "e.name as estate, n.lane, n.building, n.label as entrance, u.room";

    @SqlQuery("select id, name from <estate> e order by id")
    List<Choice> estates();

    @SqlQuery("""
            select id, lane || building || label as name from <entrance> n where estate_id = :estate
            order by char_length(lane), lane, char_length(building), building, sort_number, label""")
    List<Choice> entrances(@Bind("estate") long estate);

    @SqlQuery("select id, room as name from <unit> u where entrance_id = :entrance order by floor, sort_number, room")
    List<Choice> rooms(@Bind("entrance") long entrance);

    @SqlQuery("select estate_id from <entrance> n where id = :entrance")
    long estateOf(@Bind("entrance") long entrance);

    @SqlQuery("select entrance_id from <unit> u where id = :unit")
    long entranceOf(@Bind("unit") long unit);

    @SqlQuery("select " + PARTS + """
             from <unit> u join <entrance> n on n.id = u.entrance_id join <estate> e on e.id = n.estate_id
            where u.id = :unit""")
    Address address(@Bind("unit") long unit);

    @SqlQuery("select id from <unit> u where entrance_id = :entrance and room = :room")
    Optional<Long> unit(@Bind("entrance") long entrance, @Bind("room") String room);

    @SqlUpdate("insert into unit (entrance_id, room, floor, sort_number) values (:entrance, :room, :floor, :sortNumber)")
    @GetGeneratedKeys("id")
    long insertUnit(@Bind("entrance") long entrance, @Bind("room") String room, @Bind("floor") int floor,
            @Bind("sortNumber") int sortNumber);

    /** The households of a unit that somebody belongs to on the day, each with its head or else its first member. */
    @SqlQuery("""
            select h.id, min(case when m.relation_to_head = 'HEAD' then p.name end) as head, min(p.name) as somebody,
                   count(distinct p.id) as members
            from <household> h join <membership> m on m.household_id = h.id join <person> p on p.id = m.person_id
            where h.unit_id = :unit and h.until is null and p.deleted_at is null and (p.died_on is null or p.died_on > :day)
              and (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day)
            group by h.id order by h.id""")
    List<HouseholdChoice> households(@Bind("unit") long unit, @Bind("day") LocalDate day);

    /** An estate, entrance or room to choose. */
    record Choice(long id, String name) {
    }

    /** A household to join. */
    record HouseholdChoice(long id, String head, String somebody, int members) {
    }
}
