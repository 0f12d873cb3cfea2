package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Households and their members, with their history. */
public interface HouseholdDao {

    String MEMBERSHIP = "select id, household_id, person_id, relation_to_head, since, until, began_by, ended_by from <membership> m ";

    String INSERT_MEMBER = """
            insert into membership (household_id, person_id, relation_to_head, since, until, began_by, ended_by)
            values (:householdId, :personId, :relationToHead, :since, :until, :beganBy, :endedBy)""";

    @SqlUpdate("insert into household (unit_id, since, until) values (:unitId, :since, :until)")
    @GetGeneratedKeys("id")
    long insert(@BindMethods Household household);

    @SqlBatch("insert into household (unit_id, since, until) values (:unitId, :since, :until)")
    @GetGeneratedKeys("id")
    List<Long> insertAll(@BindMethods List<Household> households);

    @SqlUpdate(INSERT_MEMBER)
    @GetGeneratedKeys("id")
    long insertMember(@BindMethods Membership membership);

    @SqlBatch(INSERT_MEMBER)
    void insertMembers(@BindMethods List<Membership> memberships);

    @SqlUpdate("update membership set relation_to_head = :relation where id = :id")
    void relate(@Bind("id") long membership, @Bind("relation") Relation relation);

    /** Puts a membership right that was recorded for the wrong household. */
    @SqlUpdate("update membership set household_id = :household, relation_to_head = :relation where id = :id")
    void rejoin(@Bind("id") long membership, @Bind("household") long household, @Bind("relation") Relation relation);

    @SqlUpdate("update membership set until = :day where id = :id")
    void endMembership(@Bind("id") long membership, @Bind("day") LocalDate day);

    @SqlUpdate("update household set until = :day where id = :id")
    void end(@Bind("id") long household, @Bind("day") LocalDate day);

    /**
     * Everybody who lives in a unit on the day, or anywhere, as {@link DerivedTags} asks.
     *
     * @param unit null for all
     */
    @SqlQuery("select p.id as person_id, r.unit_id, m.household_id, m.relation_to_head as relation, p.birth_date, r.category"
            + ResidentDao.FROM + ResidentDao.MEMBERSHIP + ResidentDao.RESIDENT + " and (cast(:unit as bigint) is null or u.id = :unit)")
    List<Presence> presences(@Bind("day") LocalDate day, @Bind("unit") Long unit);

    @SqlQuery("select id, unit_id, since, until from <household> h where until is null order by id")
    List<Household> allOpen();

    @SqlQuery("select id, unit_id, since, until from <household> h where unit_id = :unit and until is null order by id")
    List<Household> inUnit(@Bind("unit") long unit);

    @SqlQuery(MEMBERSHIP + "where until is null order by id")
    List<Membership> allOpenMemberships();

    @SqlQuery(MEMBERSHIP + "where person_id = :person and until is null order by id")
    List<Membership> openMembershipsOf(@Bind("person") long person);
}
