package org.jielin.check;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.resident.Membership;
import org.jielin.resident.Residence;

/** What the check reads of the whole office at once, and what was said about its findings. */
public interface CheckDao {

    @SqlQuery("""
            select r.id, r.person_id, r.unit_id, r.category, r.since, r.until, r.contract_until, r.came_from, r.went_to from <residence> r
            join <person> p on p.id = r.person_id where p.deleted_at is null order by r.id""")
    List<Residence> residences();

    @SqlQuery("""
            select m.id, m.household_id, m.person_id, m.relation_to_head, m.since, m.until, m.began_by, m.ended_by from <membership> m
            join <person> p on p.id = m.person_id where p.deleted_at is null and (m.until is null or m.until >= :day) order by m.id""")
    List<Membership> memberships(@Bind("day") LocalDate day);

    @SqlQuery("""
            select u.id, u.floor, u.room, e.name || ' ' || n.lane || n.building || n.label as door
            from <unit> u join <entrance> n on n.id = u.entrance_id join <estate> e on e.id = n.estate_id""")
    List<Room> rooms();

    @SqlQuery("""
            select g.id, g.elder_id, h.person_id as helper_person_id, g.helper_id, g.began_on, g.version
            from <pairing> g join <helper> h on h.id = g.helper_id where g.ended_on is null order by g.id""")
    List<OpenPairing> pairings();

    @SqlQuery("select v.id, v.elder_id, v.planned_on from <visit> v where v.state = 'PLANNED' and v.planned_on >= :day order by v.id")
    List<PlannedVisit> visits(@Bind("day") LocalDate day);

    @SqlUpdate("update visit set state = 'CANCELLED', version = version + 1 where id = :id and state = 'PLANNED'")
    void cancel(@Bind("id") long visit);

    @SqlUpdate("update unit set floor = :floor where id = :id")
    void floor(@Bind("id") long unit, @Bind("floor") int floor);

    @SqlUpdate("""
            insert into finding_accepted (kind, subject, facts, person_id, what, noted_on)
            values (:kind, :subject, :facts, :person, :what, :day)""")
    void accept(@Bind("kind") FindingKind kind, @Bind("subject") String subject, @Bind("facts") String facts, @Bind("person") Long person,
            @Bind("what") String what, @Bind("day") LocalDate day);

    @SqlUpdate("delete from finding_accepted where kind = :kind and subject = :subject")
    void reopen(@Bind("kind") FindingKind kind, @Bind("subject") String subject);

    @SqlQuery("select f.kind, f.subject, f.facts from <finding_accepted> f")
    List<Accepted> accepted();

    /** A room and the words for it. */
    record Room(long id, int floor, String room, String door) {
    }

    /** A pairing that has not ended. */
    record OpenPairing(long id, long elderId, long helperPersonId, long helperId, LocalDate beganOn, int version) {
    }

    /** A visit that still lies ahead. */
    record PlannedVisit(long id, long elderId, LocalDate plannedOn) {
    }

    /** A finding of which somebody said that it is as it should be. */
    record Accepted(FindingKind kind, String subject, String facts) {
    }
}
