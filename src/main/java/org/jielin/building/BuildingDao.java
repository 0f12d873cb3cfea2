package org.jielin.building;

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

    @SqlQuery("select id, name from estate order by id")
    List<Estate> estates();

    @SqlQuery("""
            select id, estate_id, lane, building, label, sort_number, has_lift from entrance
            order by estate_id, lane, building, sort_number, label""")
    List<Entrance> entrances();

    @SqlQuery("select id, entrance_id, room, floor, sort_number from unit order by entrance_id, floor, sort_number, room")
    List<Unit> units();

    @SqlQuery("""
            select id, entrance_id, room, floor, sort_number from unit
            where entrance_id = :entrance order by floor, sort_number, room""")
    List<Unit> unitsOf(@Bind("entrance") long entrance);
}
