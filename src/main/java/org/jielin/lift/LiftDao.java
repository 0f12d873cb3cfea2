package org.jielin.lift;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Lifts added to old buildings, entrance by entrance, and the owners' ballots. */
public interface LiftDao {

    @SqlUpdate("insert into lift_project (entrance_id) values (:entrance)")
    @GetGeneratedKeys("id")
    long insertProject(@Bind("entrance") long entrance);

    @SqlQuery("""
            select p.id, p.entrance_id, e.name as estate, n.label as entrance
            from <lift_project> p join <entrance> n on n.id = p.entrance_id join <estate> e on e.id = n.estate_id
            order by e.id, n.lane, n.building, n.sort_number""")
    List<ProjectRow> projects();

    @SqlBatch("""
            insert into lift_ballot (project_id, unit_id, owner_name, area, opinion, voted_on, note)
            values (:projectId, :unitId, :ownerName, :area, :opinion, :votedOn, :note)""")
    void insertAll(@BindMethods List<LiftBallot> ballots);

    String UPDATE = """
            update lift_ballot set owner_name = :ownerName, area = :area, opinion = :opinion, voted_on = :votedOn, note = :note
            where id = :id""";

    @SqlUpdate(UPDATE)
    int update(@BindMethods LiftBallot ballot);

    @SqlBatch(UPDATE)
    int[] updateAll(@BindMethods List<LiftBallot> ballots);

    @SqlQuery("""
            select b.id, b.project_id, b.unit_id, u.room, b.owner_name, b.area, b.opinion, b.voted_on, b.note
            from <lift_ballot> b join <unit> u on u.id = b.unit_id
            where b.project_id = :project order by u.floor, u.sort_number, u.room""")
    List<BallotRow> ballots(@Bind("project") long project);
}
