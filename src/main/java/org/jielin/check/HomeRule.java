package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.LifeEvent;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceDao;

/** Everybody lives in one place and belongs to one household there (实有人口: one main residence). */
final class HomeRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Person person : facts.people().values()) {
            if (facts.alive(person)) {
                List<Residence> homes = facts.homes(person.id());
                List<Membership> memberships = facts.memberships(person.id());
                if (homes.size() > 1) {
                    findings.add(twoHomes(facts, person, homes));
                }
                if (memberships.size() > 1) {
                    findings.add(twoHouseholds(facts, person, homes, memberships));
                }
                if (!homes.isEmpty() && memberships.isEmpty()) {
                    findings.add(noHousehold(facts, person, homes.getLast()));
                }
            }
        }
        return findings;
    }

    /** The newest is the one that lists show; the same room twice is merely written twice. */
    private static Finding twoHomes(CheckFacts facts, Person person, List<Residence> homes) {
        Residence stays = homes.getLast();
        boolean sameRoom = homes.stream().allMatch(row -> row.unitId() == stays.unitId());
        LocalDate last = facts.day().minusDays(1);
        Mend mend = new Mend(Messages.text("check.TWO_RESIDENCES.mend", facts.address(stays.unitId())), sameRoom,
                daos -> homes.stream().filter(row -> row != stays).forEach(row -> daos.get(ResidenceDao.class).end(row.id(), last, "")));
        String places = homes.stream().map(row -> facts.address(row.unitId())).collect(Collectors.joining(Messages.text("list.comma")));
        return new Finding(FindingKind.TWO_RESIDENCES, "person:" + person.id(), person.id(), null, stays.unitId(), person.name(),
                Messages.text("check.TWO_RESIDENCES.what", places), Messages.text("check.TWO_RESIDENCES.why"),
                homes.stream().map(row -> row.unitId() + "").collect(Collectors.joining(" ")), mend);
    }

    /** The household in the flat that lists show stays, otherwise the newest. */
    private static Finding twoHouseholds(CheckFacts facts, Person person, List<Residence> homes, List<Membership> memberships) {
        Long unit = homes.isEmpty() ? null : Long.valueOf(homes.getLast().unitId());
        Membership stays = memberships.reversed().stream().filter(row -> unit != null && unit.equals(unit(facts, row))).findFirst()
                .orElse(memberships.getLast());
        boolean same = memberships.stream().allMatch(row -> row.householdId() == stays.householdId() && row.relationToHead() == stays.relationToHead());
        LocalDate last = facts.day().minusDays(1);
        Mend mend = new Mend(Messages.text("check.TWO_HOUSEHOLDS.mend", words(facts, stays)), same, daos -> memberships.stream()
                .filter(row -> row != stays).forEach(row -> daos.get(HouseholdDao.class).endMembership(row.id(), last, null)));
        return new Finding(FindingKind.TWO_HOUSEHOLDS, "person:" + person.id(), person.id(), null, unit, person.name(),
                Messages.text("check.TWO_HOUSEHOLDS.what", memberships.stream().map(row -> words(facts, row)).collect(Collectors.joining(Messages.text("list.comma")))),
                Messages.text("check.TWO_HOUSEHOLDS.why"),
                memberships.stream().map(row -> row.householdId() + "=" + row.relationToHead()).collect(Collectors.joining(" ")), mend);
    }

    private static Long unit(CheckFacts facts, Membership row) {
        Household household = facts.households().get(row.householdId());
        return household == null ? null : Long.valueOf(household.unitId());
    }

    private static String words(CheckFacts facts, Membership row) {
        Long unit = unit(facts, row);
        return (unit == null ? "" : facts.address(unit) + " ") + Messages.label(row.relationToHead());
    }

    /** Whoever is alone in a flat is a household of his own. */
    private static Finding noHousehold(CheckFacts facts, Person person, Residence home) {
        boolean alone = facts.households().values().stream().noneMatch(row -> row.unitId() == home.unitId() && !facts.members(row.id()).isEmpty());
        Mend mend = new Mend(Messages.text("check.NO_HOUSEHOLD.mend"), alone, daos -> {
            long household = daos.get(HouseholdDao.class).insert(new Household(0, home.unitId(), facts.day(), null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, person.id(), Relation.HEAD, facts.day(), null, LifeEvent.FOUNDED, null));
        });
        return new Finding(FindingKind.NO_HOUSEHOLD, "person:" + person.id(), person.id(), null, home.unitId(), person.name(),
                Messages.text("check.NO_HOUSEHOLD.what", facts.address(home.unitId())), Messages.text("check.NO_HOUSEHOLD.why"), String.valueOf(home.unitId()),
                mend);
    }
}
