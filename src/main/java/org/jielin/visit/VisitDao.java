package org.jielin.visit;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Visits and what follows from them. The dead and the deleted drop out of every list and count. */
public interface VisitDao {

    String INSERT = """
            insert into visit (elder_id, helper_id, planned_on, way, state, done_on, outcome, health, spirit, safety, hygiene,
                               surroundings, note)
            values (:elderId, :helperId, :plannedOn, :way, :state, :doneOn, :outcome, :health, :spirit, :safety, :hygiene,
                    :surroundings, :note)""";

    String SELECT = """
            select v.id, v.elder_id, p.name, p.sex, p.birth_date, s.name as estate, n.label as entrance, u.room,
                   (select min(c.number) from <contact> c where c.person_id = p.id and c.kind <> 'EMERGENCY') as phone,
                   f.care_level, f.mobility,
                   (select string_agg(t.label, '、' order by t.id) from <tag> t where t.person_id = p.id and t.until is null) as tags,
                   f.key_hint,
                   (select min(concat(c.relation, ' ', c.name, ' ', c.number)) from <contact> c
                    where c.person_id = p.id and c.kind = 'EMERGENCY') as emergency,
                   v.helper_id, q.name as helper, v.planned_on, v.way, v.state, v.done_on, v.outcome, v.health, v.spirit, v.safety,
                   v.hygiene, v.surroundings, v.note, v.version
            """;

    String FROM = """
            from <visit> v join <person> p on p.id = v.elder_id
            left join <care_profile> f on f.person_id = p.id
            left join <residence> r on r.person_id = p.id and r.until is null
            left join <unit> u on u.id = r.unit_id left join <entrance> n on n.id = u.entrance_id left join <estate> s on s.id = n.estate_id
            left join <helper> h on h.id = v.helper_id left join <person> q on q.id = h.person_id
            where p.deleted_at is null and (p.died_on is null or p.died_on > v.planned_on)
              and (cast(:from as date) is null or v.planned_on >= :from) and (cast(:to as date) is null or v.planned_on <= :to)
              and (cast(:state as varchar) is null or v.state = :state) and v.state <> 'CANCELLED'
              and (cast(:helperId as bigint) is null or v.helper_id = :helperId)
              and (:unassigned = false or v.helper_id is null)
              and (:text = '' or p.name like :pattern or p.name_pinyin like :pattern or p.name_initials like :pattern
                   or q.name like :pattern or n.label like :pattern)
            """;

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Visit visit);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Visit> visits);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update visit set helper_id = :helperId, planned_on = :plannedOn, way = :way, state = :state, done_on = :doneOn,
                   outcome = :outcome, health = :health, spirit = :spirit, safety = :safety, hygiene = :hygiene,
                   surroundings = :surroundings, note = :note, version = version + 1
            where id = :id and version = :version""")
    int update(@BindMethods Visit visit);

    /** As {@link #update}, but adds the note to the one that is there, which the account may not see. */
    @SqlUpdate("""
            update visit set helper_id = :helperId, planned_on = :plannedOn, way = :way, state = :state, done_on = :doneOn,
                   outcome = :outcome, health = :health, spirit = :spirit, safety = :safety, hygiene = :hygiene,
                   surroundings = :surroundings, version = version + 1,
                   note = concat(note, case when note <> '' and :note <> '' then chr(10) else '' end, :note)
            where id = :id and version = :version""")
    int updateAddingNote(@BindMethods Visit visit);

    @SqlQuery("select count(*) from <visit> v where elder_id = :elder and state = 'PLANNED' and planned_on >= :from")
    int countPlanned(@Bind("elder") long elder, @Bind("from") LocalDate from);

    /** Takes an elder's visits from a day on off the plan. */
    @SqlUpdate("""
            update visit set state = 'CANCELLED', version = version + 1
            where elder_id = :elder and state = 'PLANNED' and planned_on >= :from""")
    int cancelPlanned(@Bind("elder") long elder, @Bind("from") LocalDate from);

    @SqlQuery("""
            select id, elder_id, helper_id, planned_on, way, state, done_on, outcome, health, spirit, safety, hygiene, surroundings,
                   note, version
            from <visit> v where state <> 'CANCELLED' and planned_on between :from and :to""")
    List<Visit> within(@Bind("from") LocalDate from, @Bind("to") LocalDate to);

    /** By day, then in walking order. */
    @SqlQuery(SELECT + FROM + "order by v.planned_on, s.id, n.lane, n.building, n.sort_number, u.floor, u.sort_number, v.id limit :limit")
    List<VisitRow> rows(@BindMethods VisitFilter filter, @Bind("limit") int limit);

    /** In walking order: estate, entrance, floor, unit; several visits to one door by day. */
    @SqlQuery(SELECT + FROM + "order by s.id, n.lane, n.building, n.sort_number, u.floor, u.sort_number, p.id, v.planned_on, v.id")
    List<VisitRow> walkingOrder(@BindMethods VisitFilter filter);

    @SqlQuery("select count(*) " + FROM)
    int count(@BindMethods VisitFilter filter);

    @SqlQuery(SELECT + FROM + "and v.elder_id = :elder order by v.planned_on desc limit :limit")
    List<VisitRow> ofElder(@BindMethods VisitFilter filter, @Bind("elder") long elder, @Bind("limit") int limit);

    @SqlQuery(SELECT + FROM + "and v.id = :id")
    VisitRow find(@BindMethods VisitFilter filter, @Bind("id") long id);

    /** Visits a day in a period, for the calendar. */
    @SqlQuery("select v.planned_on, count(*) as visits, sum(case when v.state = 'DONE' then 1 else 0 end) as done "
            + FROM + "group by v.planned_on order by v.planned_on")
    List<DayCount> days(@BindMethods VisitFilter filter);

    /** Visits of each helper in a period; those without a helper come last. */
    @SqlQuery("select v.helper_id, min(q.name) as helper, count(*) as visits, sum(case when v.state = 'DONE' then 1 else 0 end) as done "
            + FROM + "group by v.helper_id order by count(*) desc, v.helper_id")
    List<HelperCount> helpers(@BindMethods VisitFilter filter);

    @SqlUpdate("""
            insert into follow_up (person_id, visit_id, what, owner, urgent, due_on)
            values (:personId, :visitId, :what, :owner, :urgent, :dueOn)""")
    @GetGeneratedKeys("id")
    long insertFollowUp(@BindMethods FollowUp followUp);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update follow_up set done_on = :day, result = :result, version = version + 1
            where id = :id and version = :version and done_on is null""")
    int finishFollowUp(@Bind("id") long id, @Bind("version") int version, @Bind("day") LocalDate day, @Bind("result") String result);

    String FOLLOW_UPS = """
            from <follow_up> w join <person> p on p.id = w.person_id
            left join <residence> r on r.person_id = p.id and r.until is null
            left join <unit> u on u.id = r.unit_id left join <entrance> n on n.id = u.entrance_id left join <estate> s on s.id = n.estate_id
            where w.done_on is null and p.deleted_at is null and p.died_on is null and (cast(:dueBy as date) is null or w.due_on <= :dueBy)
            """;

    /** Open follow-ups, the urgent first. @param dueBy only those due by this day; null for all */
    @SqlQuery("select w.id, w.person_id, p.name, concat(s.name, n.label, u.room) as address, w.what, w.owner, w.urgent, w.due_on, w.done_on, w.version "
            + FOLLOW_UPS + "order by w.urgent desc, w.due_on, w.id limit :limit")
    List<FollowUpRow> followUps(@Bind("dueBy") LocalDate dueBy, @Bind("limit") int limit);

    @SqlQuery("select count(*) " + FOLLOW_UPS)
    int countFollowUps(@Bind("dueBy") LocalDate dueBy);

    /** Visits planned and done on a day. */
    record DayCount(LocalDate plannedOn, int visits, int done) {
    }

    /** Visits planned and done by a helper; helper null for those that have nobody. */
    record HelperCount(Long helperId, String helper, int visits, int done) {
    }
}
