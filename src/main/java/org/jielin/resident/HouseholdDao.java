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

    @SqlUpdate("update membership set until = :day, ended_by = :event where id = :id")
    void endMembership(@Bind("id") long membership, @Bind("day") LocalDate day, @Bind("event") LifeEvent event);

    @SqlUpdate("update household set until = :day where id = :id")
    void end(@Bind("id") long household, @Bind("day") LocalDate day);

    String PRESENCE = "select p.id as person_id, r.unit_id, m.household_id, m.relation_to_head as relation, p.birth_date, r.category"
            + ResidentDao.FROM + ResidentDao.MEMBERSHIP + ResidentDao.RESIDENT;

    /** Everybody who lives here on the day, as {@link DerivedTags} asks. */
    @SqlQuery(PRESENCE)
    List<Presence> presences(@Bind("day") LocalDate day);

    /** Everybody who lives in a unit on the day. */
    @SqlQuery(PRESENCE + " and u.id = :unit")
    List<Presence> presences(@Bind("day") LocalDate day, @Bind("unit") long unit);

    @SqlQuery("select id, unit_id, since, until from <household> h where id = :id")
    Household find(@Bind("id") long id);

    @SqlQuery("select id, unit_id, since, until from <household> h where until is null order by id")
    List<Household> allOpen();

    @SqlQuery("select id, unit_id, since, until from <household> h where unit_id = :unit and until is null order by id")
    List<Household> inUnit(@Bind("unit") long unit);

    /** The present memberships of the living and the last ones of the dead: a roster may still name them. */
    @SqlQuery(MEMBERSHIP + """
            where until is null or exists (select 1 from <person> p where p.id = m.person_id and p.died_on = m.until) order by id""")
    List<Membership> allOpenMemberships();

    String MEMBER = """
            select m.id as membership_id, m.household_id, p.id as person_id, p.name, p.sex, p.birth_date, m.relation_to_head as relation,
                   m.since, m.until, m.began_by, m.ended_by
            from <membership> m join <person> p on p.id = m.person_id
            where m.household_id = :household and p.deleted_at is null
            """;

    /** Who belongs to a household on the day, the head first, then by age. */
    @SqlQuery(MEMBER + """
              and (p.died_on is null or p.died_on > :day) and (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day)
            order by case when m.relation_to_head = 'HEAD' then 0 else 1 end, coalesce(p.birth_date, date '9999-12-31'), p.id""")
    List<HouseholdMember> members(@Bind("household") long household, @Bind("day") LocalDate day);

    /** Everybody who ever belonged to a household, one line for each relation. */
    @SqlQuery(MEMBER + "order by coalesce(m.since, date '0001-01-01'), m.id")
    List<HouseholdMember> history(@Bind("household") long household);

    /** The households a person belongs and belonged to, the latest first. */
    @SqlQuery("""
            select m.household_id, m.relation_to_head as relation, m.since, m.until, m.began_by, m.ended_by,
                   (select min(p.name) from <membership> t join <person> p on p.id = t.person_id
                    where t.household_id = m.household_id and t.relation_to_head = 'HEAD' and p.deleted_at is null
                      and (m.until is null and t.until is null or t.until >= m.until or m.until is not null and t.until is null)
                      and (m.until is null or t.since is null or t.since <= m.until)) as head
            from <membership> m where m.person_id = :person
            order by coalesce(m.until, date '9999-12-31') desc, coalesce(m.since, date '0001-01-01') desc, m.id desc""")
    List<Stay> stays(@Bind("person") long person);

    @SqlQuery(MEMBERSHIP + "where person_id = :person and until is null order by id")
    List<Membership> openMembershipsOf(@Bind("person") long person);
}
