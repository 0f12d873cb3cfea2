package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Estates, entrances and units, each in the order people count them. */
public interface BuildingDao {

    @SqlUpdate("insert into estate (name) values (:name)")
    @GetGeneratedKeys("id")
    long insertEstate(@Bind("name") String name);

    @SqlUpdate("""
            insert into entrance (estate_id, lane, building, label, sort_number, has_lift)
            values (:estateId, :lane, :building, :label, :sortNumber, :hasLift)""")
    @GetGeneratedKeys("id")
    long insertEntrance(@BindMethods Entrance entrance);

    @SqlUpdate("insert into unit (entrance_id, room, floor, sort_number) values (:entranceId, :room, :floor, :sortNumber)")
    @GetGeneratedKeys("id")
    long insertUnit(@BindMethods Unit unit);

    @SqlBatch("insert into unit (entrance_id, room, floor, sort_number) values (:entranceId, :room, :floor, :sortNumber)")
    @GetGeneratedKeys("id")
    List<Long> insertUnits(@BindMethods List<Unit> units);

    @SqlQuery("select id, name from <estate> e order by id")
    List<Estate> estates();

    @SqlQuery("""
            select id, estate_id, lane, building, label, sort_number, has_lift from <entrance> n
            order by estate_id, char_length(lane), lane, char_length(building), building, sort_number, label""")
    List<Entrance> entrances();

    @SqlQuery("select id, entrance_id, room, floor, sort_number from <unit> u order by entrance_id, floor, sort_number, room")
    List<Unit> units();

    @SqlQuery("""
            select id, entrance_id, room, floor, sort_number from <unit> u
            where entrance_id = :entrance order by floor, sort_number, room""")
    List<Unit> unitsOf(@Bind("entrance") long entrance);

    /** The open households with a living member, by door. */
    @SqlQuery("""
            select u.entrance_id, count(distinct h.id) as number
            from <household> h join <unit> u on u.id = h.unit_id
            join <membership> m on m.household_id = h.id join <person> p on p.id = m.person_id
            where (h.since is null or h.since <= :day) and (h.until is null or h.until >= :day)
              and (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day)
              and p.deleted_at is null and (p.died_on is null or p.died_on > :day)
            group by u.entrance_id""")
    List<EntranceCount> households(@Bind("day") LocalDate day);

    /** A number of an entrance. */
    record EntranceCount(long entranceId, int number) {
    }
}
