package org.jielin.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jielin.check.CheckDao.OpenPairing;
import org.jielin.check.CheckDao.PlannedVisit;
import org.jielin.check.CheckDao.Room;
import org.jielin.common.db.Daos;
import org.jielin.office.OfficeSettingDao;
import org.jielin.resident.Address;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.DerivedHabit;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.DerivedTags;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Presence;
import org.jielin.resident.Residence;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;

/**
 * The office as the rules look at it, read once: everybody who is not deleted, and what holds on the day.
 *
 * @param residences of everybody, past ones too
 * @param memberships those that have not ended
 * @param presences who lives where on the day
 * @param derived what ages and flats show of each of them
 */
record CheckFacts(LocalDate day, CheckSettings settings, Map<Long, Person> people, Map<Long, List<Residence>> residences,
        Map<Long, List<Membership>> memberships, Map<Long, List<Membership>> members, Map<Long, Household> households, Map<Long, Room> rooms,
        List<Contact> contacts, List<Tag> tags, List<Presence> presences, Map<Long, Set<DerivedTag>> derived, List<OpenPairing> pairings, List<PlannedVisit> visits) {

    static CheckFacts read(Daos daos, LocalDate day) {
        CheckDao dao = daos.get(CheckDao.class);
        Map<Long, Person> people = index(daos.get(PersonDao.class).all(), Person::id);
        List<Membership> memberships = dao.memberships(day);
        List<Presence> presences = daos.get(HouseholdDao.class).presences(day);
        return new CheckFacts(day, CheckSettings.of(daos.get(OfficeSettingDao.class)), people, group(dao.residences(), Residence::personId),
                group(memberships, Membership::personId), group(memberships, Membership::householdId),
                index(daos.get(HouseholdDao.class).allOpen(), Household::id), index(dao.rooms(), Room::id), daos.get(ContactDao.class).all(),
                daos.get(TagDao.class).allOpen(), presences,
                DerivedTags.of(presences, day, DerivedHabit.of(daos.get(OfficeSettingDao.class)::find)), dao.pairings(), dao.visits(day));
    }

    private static <R> Map<Long, R> index(Collection<R> rows, Function<R, Long> key) {
        Map<Long, R> index = new LinkedHashMap<>();
        rows.stream().sorted(Comparator.comparing(key)).forEach(row -> index.put(key.apply(row), row));
        return index;
    }

    private static <R> Map<Long, List<R>> group(List<R> rows, Function<R, Long> key) {
        return rows.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }

    boolean alive(Person person) {
        return person != null && (person.diedOn() == null || person.diedOn().isAfter(day));
    }

    boolean alive(long person) {
        return alive(people.get(person));
    }

    private boolean holds(LocalDate since, LocalDate until) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /** The residences of a person that hold on the day, the one that lists show last. */
    List<Residence> homes(long person) {
        return residences.getOrDefault(person, List.of()).stream().filter(row -> holds(row.since(), row.until())).toList();
    }

    /** The memberships of a person that hold on the day. */
    List<Membership> memberships(long person) {
        return memberships.getOrDefault(person, List.of()).stream().filter(row -> holds(row.since(), row.until())).toList();
    }

    /** The living members of a household on the day. */
    List<Membership> members(long household) {
        return members.getOrDefault(household, List.of()).stream().filter(row -> holds(row.since(), row.until()) && alive(row.personId())).toList();
    }

    String name(long person) {
        return people.get(person).name();
    }

    /** Where a room is, in words. */
    String address(long unit) {
        Room room = rooms.get(unit);
        return room == null ? "" : room.door() + Address.roomName(room.room());
    }
}
