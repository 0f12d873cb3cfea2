package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;

/**
 * Records what happens to people and households, each as one step that can be taken back as a whole. What was stays as
 * history: a change from a day on ends what held the day before. The days themselves are checked by {@link HouseholdRules}.
 */
public final class HouseholdRegister {

    private final Database database;
    private final ResidentRegister residents;
    private final List<PersonTies> ties;
    private final Clock clock;

    /** @param ties what else ends when somebody is gone */
    public HouseholdRegister(Database database, ResidentRegister residents, List<PersonTies> ties, Clock clock) {
        this.database = database;
        this.residents = residents;
        this.ties = ties;
        this.clock = clock;
    }

    /** What would end with people who are gone, told in a few words each. */
    List<String> tied(Collection<Long> people, Departure how, LocalDate day) {
        LocalDate from = firstGone(how, day);
        return database.read(daos -> people.stream().flatMap(person -> ties.stream().flatMap(each -> each.tell(daos, person, from).stream()))
                .toList());
    }

    private static LocalDate firstGone(Departure how, LocalDate day) {
        return how == Departure.DIED ? day : day.plusDays(1);
    }

    /**
     * Somebody known or new comes to live in a flat; where he lived before here ends the day before.
     *
     * @param day the first day
     * @return the step
     * @throws UserMessageException when he is the head of others where he lived, or somebody has his identity number
     */
    long movedIn(ResidentDraft draft, LocalDate day, LocalDate contractUntil, String from) {
        Person person = draft.person();
        database.write(Act.of("resident.movedIn", person.name()), daos -> {
            ResidentRegister.refuseKnownNumber(daos, person);
            long id = person.id() == 0 ? daos.get(PersonDao.class).insert(person) : person.id();
            long unit = ResidentRegister.unit(daos.get(AddressDao.class), draft.entranceId(), draft.room());
            Residence before = residents.current(daos.get(ResidenceDao.class).of(id));
            if (before != null) {
                daos.get(ResidenceDao.class).end(before.id(), day.minusDays(1), daos.get(AddressDao.class).address(unit).door());
            }
            leaveHouseholds(daos, id, day.minusDays(1), day, LifeEvent.MOVED_OUT);
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, draft.category(), day, null, contractUntil, from, ""));
            long household = draft.household() != null ? draft.household()
                    : daos.get(HouseholdDao.class).insert(new Household(0, unit, day, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, draft.relation(), day, null, LifeEvent.MOVED_IN, null));
            if (!draft.mobile().isEmpty()) {
                daos.get(ContactDao.class).insert(Contact.own(id, ContactKind.MOBILE, draft.mobile()));
            }
            return null;
        });
        return lastStep();
    }

    /** Nobody leaves a household behind without its head. */
    private static void leaveHouseholds(Daos daos, long person, LocalDate lastDay, LocalDate from, LifeEvent event) {
        HouseholdDao households = daos.get(HouseholdDao.class);
        for (Membership membership : households.openMembershipsOf(person)) {
            List<HouseholdMember> others = HouseholdRules.without(households.members(membership.householdId(), from), List.of(person));
            if (membership.relationToHead() == Relation.HEAD && !others.isEmpty()) {
                throw new UserMessageException("life.move.head", others.getFirst().name());
            }
            households.endMembership(membership.id(), lastDay, event);
            close(daos, membership.householdId(), from);
        }
    }

    /** A household that nobody belongs to any more is closed the day before. */
    private static void close(Daos daos, long household, LocalDate from) {
        if (daos.get(HouseholdDao.class).members(household, from).isEmpty()) {
            daos.get(HouseholdDao.class).end(household, from.minusDays(1));
        }
    }

    /**
     * People of one household move away or one dies.
     *
     * @param day the last day here, or the day of the death
     * @param to where to; empty for the dead
     * @param relations those of the others to their new head; empty when the head stays
     * @return the step
     */
    long left(List<Person> people, Departure how, LocalDate day, String to, Map<Long, Relation> relations) {
        LifeEvent event = how == Departure.DIED ? LifeEvent.DIED : LifeEvent.MOVED_OUT;
        LocalDate from = firstGone(how, day);
        database.write(Act.of(how == Departure.DIED ? "resident.died" : "resident.movedOut", names(people)), daos -> {
            HouseholdDao households = daos.get(HouseholdDao.class);
            List<Membership> memberships = people.stream().flatMap(person -> households.openMembershipsOf(person.id()).stream()).toList();
            memberships.forEach(each -> households.endMembership(each.id(), day, event));
            for (Person person : people) {
                depart(daos, person, how, day, to);
                ties.forEach(each -> each.end(daos, person.id(), from, how));
            }
            for (long household : memberships.stream().map(Membership::householdId).distinct().toList()) {
                relate(daos, household, relations, from, LifeEvent.NEW_HEAD);
                close(daos, household, from);
            }
            return null;
        });
        return lastStep();
    }

    private void depart(Daos daos, Person person, Departure how, LocalDate day, String to) {
        if (how == Departure.DIED) {
            if (daos.get(PersonDao.class).update(person.withDiedOn(day)) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return;
        }
        Residence now = residents.current(daos.get(ResidenceDao.class).of(person.id()));
        if (now == null) {
            throw new UserMessageException("changed.meanwhile");
        }
        daos.get(ResidenceDao.class).end(now.id(), day, to);
    }

    /** Members whose relation differs get the new one from the day on; one that began that very day is put right. */
    private static void relate(Daos daos, long household, Map<Long, Relation> relations, LocalDate day, LifeEvent event) {
        HouseholdDao households = daos.get(HouseholdDao.class);
        for (HouseholdMember each : households.members(household, day)) {
            Relation wanted = relations.get(each.personId());
            if (wanted == null || wanted == each.relation()) {
                continue;
            }
            if (day.equals(each.since())) {
                households.relate(each.membershipId(), wanted);
            } else {
                households.endMembership(each.membershipId(), day.minusDays(1), event);
                households.insertMember(new Membership(0, household, each.personId(), wanted, day, each.until(), event, each.endedBy()));
            }
        }
    }

    /**
     * A child is born into the household of its father or mother.
     *
     * @return the step
     */
    long born(Person child, HouseholdMember parent, Relation relation, ResidenceCategory category) {
        LocalDate day = child.birthDate();
        database.write(Act.of("resident.born", child.name(), parent.name()), daos -> {
            long id = daos.get(PersonDao.class).insert(child);
            long unit = daos.get(HouseholdDao.class).find(parent.householdId()).unitId();
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, category, day, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, parent.householdId(), id, relation, day, null, LifeEvent.BORN, null));
            return null;
        });
        return lastStep();
    }

    /**
     * Another of the household becomes its head.
     *
     * @param relations of every member to the new head
     * @return the step
     */
    long newHead(long household, Map<Long, Relation> relations, LocalDate day) {
        database.write(Act.of("resident.newHead", name(household, relations)), daos -> {
            relate(daos, household, relations, day, LifeEvent.NEW_HEAD);
            return null;
        });
        return lastStep();
    }

    private String name(long household, Map<Long, Relation> relations) {
        return database.reader(HouseholdDao.class).members(household, LocalDate.now(clock)).stream()
                .filter(each -> relations.get(each.personId()) == Relation.HEAD).map(HouseholdMember::name).findFirst().orElse("");
    }

    /**
     * Some of a household make their own, in the same flat or another one.
     *
     * @param relations of those who go, to their new head
     * @param entrance the door of the other flat; null to stay in this one
     * @return the step
     */
    long split(long household, Map<Long, Relation> relations, Long entrance, String room, LocalDate day) {
        database.write(Act.of("resident.split", name(household, relations)), daos -> {
            HouseholdDao households = daos.get(HouseholdDao.class);
            long here = households.find(household).unitId();
            long unit = entrance == null ? here : ResidentRegister.unit(daos.get(AddressDao.class), entrance, room);
            long own = households.insert(new Household(0, unit, day, null));
            for (HouseholdMember each : households.members(household, day)) {
                if (relations.containsKey(each.personId())) {
                    transfer(households, each, own, relations.get(each.personId()), day, LifeEvent.SPLIT);
                    if (unit != here) {
                        resettle(daos, each.personId(), unit, day);
                    }
                }
            }
            return null;
        });
        return lastStep();
    }

    private static void transfer(HouseholdDao households, HouseholdMember member, long household, Relation relation, LocalDate day, LifeEvent event) {
        if (day.equals(member.since())) {
            households.rejoin(member.membershipId(), household, relation);
        } else {
            households.endMembership(member.membershipId(), day.minusDays(1), event);
            households.insertMember(new Membership(0, household, member.personId(), relation, day, null, event, null));
        }
    }

    private void resettle(Daos daos, long person, long unit, LocalDate day) {
        Residence before = residents.current(daos.get(ResidenceDao.class).of(person));
        if (before == null || before.since() != null && !before.since().isBefore(day)) {
            throw new UserMessageException("changed.meanwhile");
        }
        AddressDao addresses = daos.get(AddressDao.class);
        daos.get(ResidenceDao.class).end(before.id(), day.minusDays(1), addresses.address(unit).door());
        daos.get(ResidenceDao.class).insert(new Residence(0, person, unit, before.category(), day, null, before.contractUntil(),
                addresses.address(before.unitId()).door(), ""));
    }

    /**
     * Another household of the flat joins this one and is closed.
     *
     * @param relations of its members to the head of this one
     * @return the step
     */
    long merge(long household, long other, Map<Long, Relation> relations, LocalDate day) {
        String head = database.reader(HouseholdDao.class).members(household, day).getFirst().name();
        database.write(Act.of("resident.merge", head), daos -> {
            HouseholdDao households = daos.get(HouseholdDao.class);
            households.members(other, day)
                    .forEach(each -> transfer(households, each, household, relations.get(each.personId()), day, LifeEvent.MERGED));
            households.end(other, day.minusDays(1));
            return null;
        });
        return lastStep();
    }

    /**
     * Somebody who lives in a flat and belongs to no household makes one of his own.
     *
     * @return the step
     */
    long founded(Person person, LocalDate day) {
        database.write(Act.of("resident.founded", person.name()), daos -> {
            Residence home = residents.current(daos.get(ResidenceDao.class).of(person.id()));
            if (home == null) {
                throw new UserMessageException("changed.meanwhile");
            }
            long household = daos.get(HouseholdDao.class).insert(new Household(0, home.unitId(), day, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, person.id(), Relation.HEAD, day, null, LifeEvent.FOUNDED, null));
            return null;
        });
        return lastStep();
    }

    private static String names(List<Person> people) {
        return String.join(" ", people.stream().map(Person::name).toList());
    }

    /** The step just done: there is one thread that writes. */
    private long lastStep() {
        return new History(database).steps(1).getFirst().id();
    }
}
