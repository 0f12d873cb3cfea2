package org.jielin.hazard;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The hazards' register. */
public interface HazardDao {

    String INSERT = """
            insert into hazard (estate_id, entrance_id, location, found_at, hazard_type, severity, finder, dispatched_to,
                                due_on, result, rechecked_on, state)
            values (:estateId, :entranceId, :location, :foundAt, :hazardType, :severity, :finder, :dispatchedTo,
                    :dueOn, :result, :recheckedOn, :state)""";

    String WHERE = """

            where (cast(:state as varchar) is null or h.state = :state)
              and (:openOnly = false or h.state <> 'CLOSED')
              and (cast(:overdueOn as date) is null or h.due_on < :overdueOn)
              and (:text = '' or h.location like :pattern or h.hazard_type like :pattern or h.finder like :pattern
                    or h.dispatched_to like :pattern)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Hazard hazard);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Hazard> hazards);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update hazard set estate_id = :estateId, entrance_id = :entranceId, location = :location, found_at = :foundAt,
                   hazard_type = :hazardType, severity = :severity, finder = :finder, dispatched_to = :dispatchedTo,
                   due_on = :dueOn, result = :result, rechecked_on = :recheckedOn, state = :state, version = version + 1
            where id = :id and version = :version""")
    int update(@BindMethods Hazard hazard);

    @SqlQuery("""
            select id, estate_id, entrance_id, location, found_at, hazard_type, severity, finder, dispatched_to, due_on,
                   result, rechecked_on, state, version
            from <hazard> h where id = :id""")
    Hazard find(@Bind("id") long id);

    @SqlQuery("""
            select h.id, e.name as estate, h.location, h.found_at, h.hazard_type, h.severity, h.dispatched_to, h.due_on, h.state
            from <hazard> h left join <estate> e on e.id = h.estate_id"""
            + WHERE + " order by case when h.state = 'CLOSED' then 1 else 0 end, h.due_on, h.found_at limit :limit")
    List<HazardRow> rows(@BindMethods HazardFilter filter, @Bind("limit") int limit);

    @SqlQuery("select count(*) from <hazard> h" + WHERE)
    int count(@BindMethods HazardFilter filter);

    /** The words in use for a kind of hazard, the most used first. */
    @SqlQuery("select hazard_type from <hazard> h group by hazard_type order by count(*) desc, hazard_type")
    List<String> types();

    @SqlQuery("select dispatched_to from <hazard> h where dispatched_to <> '' group by dispatched_to order by count(*) desc, dispatched_to")
    List<String> handlers();
}
