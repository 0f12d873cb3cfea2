package org.jielin.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who looks after whom. */
public interface PairingDao {

    String INSERT = """
            insert into pairing (elder_id, helper_id, part, began_on, reason, ended_on, end_reason, end_note)
            values (:elderId, :helperId, :part, :beganOn, :reason, :endedOn, :endReason, :endNote)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Pairing pairing);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Pairing> pairings);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update pairing set ended_on = :day, end_reason = :reason, end_note = :note, version = version + 1
            where id = :id and version = :version and ended_on is null""")
    int end(@Bind("id") long id, @Bind("version") int version, @Bind("day") LocalDate day, @Bind("reason") PairingEnd reason,
            @Bind("note") String note);

    String ROW = """
            select g.id, g.elder_id, e.name as elder, g.helper_id, h.person_id as helper_person_id, p.name as helper,
                   (select min(c.number) from <contact> c where c.person_id = p.id and c.kind = 'MOBILE') as helper_phone,
                   g.part, g.began_on, g.reason, g.ended_on, g.end_reason, g.end_note, g.version
            from <pairing> g join <person> e on e.id = g.elder_id join <helper> h on h.id = g.helper_id
            join <person> p on p.id = h.person_id
            """;

    @SqlQuery(ROW + "where g.elder_id = :elder order by case when g.ended_on is null then 0 else 1 end, g.part, g.began_on desc")
    List<PairingRow> ofElder(@Bind("elder") long elder);

    /** The pairings in which a person helps or is helped. */
    @SqlQuery(ROW + "where g.elder_id = :person or h.person_id = :person order by g.began_on desc")
    List<PairingRow> ofPerson(@Bind("person") long person);

    @SqlQuery(ROW + "where g.id = :id")
    PairingRow find(@Bind("id") long id);

    @SqlQuery("""
            select count(*) from <pairing> g join <person> e on e.id = g.elder_id
            where g.began_on <= :day and (g.ended_on is null or g.ended_on > :day)
              and e.deleted_at is null and (e.died_on is null or e.died_on > :day)""")
    int count(@Bind("day") LocalDate day);

    @SqlQuery("""
            select g.id from <pairing> g where g.elder_id = :elder and g.helper_id = :helper and g.ended_on is null""")
    Optional<Long> open(@Bind("elder") long elder, @Bind("helper") long helper);

    String ELDER = """
            select p.id as person_id, p.name, p.sex, p.birth_date,
                   (select min(m.household_id) from <membership> m where m.person_id = p.id and m.until is null) as household_id,
                   s.id as estate_id, s.name as estate, n.id as entrance_id, n.label as entrance, n.sort_number as entrance_number,
                   u.floor, u.room, f.care_level, f.mobility, f.languages, f.cadence_times, f.cadence_period, f.key_hint,
                   (select min(c.number) from <contact> c where c.person_id = p.id and c.kind <> 'EMERGENCY') as phone,
                   (select string_agg(t.label, '、' order by t.id) from <tag> t where t.person_id = p.id
                       and (t.until is null or t.until >= :day)) as tags,
                   (select min(g.helper_id) from <pairing> g where g.elder_id = p.id and g.part = 'MAIN'
                       and g.began_on <= :day and (g.ended_on is null or g.ended_on > :day)) as main_helper_id,
                   (select min(q.name) from <pairing> g join <helper> h on h.id = g.helper_id join <person> q on q.id = h.person_id
                    where g.elder_id = p.id and g.part = 'MAIN' and g.began_on <= :day
                       and (g.ended_on is null or g.ended_on > :day)) as main_helper,
                   (select string_agg(q.name, '、' order by g.id) from <pairing> g join <helper> h on h.id = g.helper_id
                    join <person> q on q.id = h.person_id
                    where g.elder_id = p.id and g.part = 'STANDBY' and g.began_on <= :day
                       and (g.ended_on is null or g.ended_on > :day)) as standby
            """;

    String FROM = """
            from <care_profile> f join <person> p on p.id = f.person_id
            join <residence> r on r.person_id = p.id and (r.since is null or r.since <= :day) and (r.until is null or r.until >= :day)
            join <unit> u on u.id = r.unit_id join <entrance> n on n.id = u.entrance_id join <estate> s on s.id = n.estate_id
            where p.deleted_at is null and (p.died_on is null or p.died_on > :day)
              and (:text = '' or p.name like :pattern or p.name_pinyin like :pattern or p.name_initials like :pattern
                   or n.label like :pattern or u.room like :pattern)
              and (cast(:paired as boolean) is null or :paired = case when exists (select 1 from <pairing> g where g.elder_id = p.id
                   and g.part = 'MAIN' and g.began_on <= :day and (g.ended_on is null or g.ended_on > :day)) then true else false end)
              and (:tag = '' or exists (select 1 from <tag> t where t.person_id = p.id and t.label = :tag
                   and (t.until is null or t.until >= :day)))
              and (cast(:bornBy as date) is null or p.birth_date <= :bornBy)
            """;

    /** Elders on the roster who live here on that day, in walking order. */
    @SqlQuery(ELDER + FROM + "order by s.id, n.lane, n.building, n.sort_number, u.floor, u.sort_number, p.id limit :limit")
    List<ElderRow> elders(@BindMethods ElderFilter filter, @Bind("day") LocalDate day, @Bind("limit") int limit);

    @SqlQuery("select count(*) " + FROM)
    int countElders(@BindMethods ElderFilter filter, @Bind("day") LocalDate day);

    /** The helper's planned visits to that elder from that day on have nobody any more. */
    @SqlUpdate("""
            update visit set helper_id = null, version = version + 1
            where elder_id = :elder and helper_id = :helper and state = 'PLANNED' and planned_on >= :day""")
    int releaseVisits(@Bind("elder") long elder, @Bind("helper") long helper, @Bind("day") LocalDate day);

    /** The elder's planned visits that have nobody get this helper. */
    @SqlUpdate("""
            update visit set helper_id = :helper, version = version + 1
            where elder_id = :elder and helper_id is null and state = 'PLANNED' and planned_on >= :day""")
    int takeVisits(@Bind("elder") long elder, @Bind("helper") long helper, @Bind("day") LocalDate day);
}
