package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.Sex;

/** What the search keeps in memory, read as the account may see it; each kind in one query, and again for some people only. */
interface SearchDao {

    String PEOPLE = """
            select p.id, p.name, p.called, p.former_name, p.sex, p.birth_date, p.id_number, p.id_as_written, r.unit_id, r.category"""
            + ResidentDao.FROM + ResidentDao.RESIDENT;
    String CONTACTS = "select c.person_id, c.number as text from <contact> c where c.kind <> 'EMERGENCY'";
    String TAGS = """
            select t.person_id, t.label as text from <tag> t
            where (t.since is null or t.since <= :day) and (t.until is null or t.until >= :day)""";
    String MEMBERSHIPS = """
            select m.person_id, m.household_id, m.relation_to_head as relation from <membership> m
            where (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day)""";
    String SOME = " and person_id in (<people>)";

    @SqlQuery(PEOPLE)
    List<PersonRow> people(@Bind("day") LocalDate day);

    @SqlQuery(PEOPLE + " and p.id in (<people>)")
    List<PersonRow> people(@Bind("day") LocalDate day, @BindList("people") Collection<Long> people);

    @SqlQuery(CONTACTS + " order by c.person_id, c.call_order, c.id")
    List<TextRow> contacts();

    @SqlQuery(CONTACTS + SOME + " order by c.person_id, c.call_order, c.id")
    List<TextRow> contacts(@BindList("people") Collection<Long> people);

    @SqlQuery(TAGS + " order by t.person_id, t.label")
    List<TextRow> tags(@Bind("day") LocalDate day);

    @SqlQuery(TAGS + SOME + " order by t.person_id, t.label")
    List<TextRow> tags(@Bind("day") LocalDate day, @BindList("people") Collection<Long> people);

    @SqlQuery(MEMBERSHIPS + " order by m.id")
    List<MemberRow> memberships(@Bind("day") LocalDate day);

    @SqlQuery(MEMBERSHIPS + SOME + " order by m.id")
    List<MemberRow> memberships(@Bind("day") LocalDate day, @BindList("people") Collection<Long> people);

    /** Every unit, in the order of the lists. */
    @SqlQuery("""
            select u.id as unit_id, e.name as estate, n.lane, n.building, n.label as entrance, u.room, u.floor
            from <unit> u join <entrance> n on n.id = u.entrance_id join <estate> e on e.id = n.estate_id
            order by""" + ResidentDao.BY_PLACE + ", u.id")
    List<PlaceRow> places();

    @SqlQuery("select content from office_setting where name = :name")
    Optional<String> setting(@Bind("name") String name);

    record PersonRow(long id, String name, String called, String formerName, Sex sex, LocalDate birthDate, String idNumber, String idAsWritten,
            long unitId, ResidenceCategory category) {
    }

    record TextRow(long personId, String text) {
    }

    record MemberRow(long personId, long householdId, Relation relation) {
    }

    record PlaceRow(long unitId, String estate, String lane, String building, String entrance, String room, int floor) {
    }
}
