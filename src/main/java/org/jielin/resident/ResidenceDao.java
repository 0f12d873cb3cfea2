package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who lives where, with its history. */
public interface ResidenceDao {

    String INSERT = """
            insert into residence (person_id, unit_id, category, since, until, contract_until, came_from, went_to)
            values (:personId, :unitId, :category, :since, :until, :contractUntil, :cameFrom, :wentTo)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Residence residence);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Residence> residences);

    String SELECT = "select id, person_id, unit_id, category, since, until, contract_until, came_from, went_to from <residence> r ";

    @SqlUpdate("update residence set category = :category where id = :id")
    void recategorise(@Bind("id") long id, @Bind("category") ResidenceCategory category);

    /** Puts a residence right that was recorded wrongly. */
    @SqlUpdate("update residence set unit_id = :unit, category = :category where id = :id")
    void correct(@Bind("id") long id, @Bind("unit") long unit, @Bind("category") ResidenceCategory category);

    @SqlUpdate("update residence set until = :day, went_to = :to where id = :id")
    void end(@Bind("id") long id, @Bind("day") LocalDate day, @Bind("to") String to);

    @SqlQuery(SELECT + "where person_id = :person order by until desc, since desc, id desc")
    List<Residence> of(@Bind("person") long person);

    @SqlQuery(SELECT + "where until is null order by id")
    List<Residence> allOpen();

    @SqlQuery(SELECT + "where until is not null order by until, id")
    List<Residence> allEnded();
}
