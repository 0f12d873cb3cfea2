package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Relation;
import org.jielin.resident.Sex;

/** A household has one head: whoever is written on the first page of the household register. */
final class HeadRule implements CheckRule {

    private static final int OF_AGE = 18;
    private static final int SPOUSE_YEARS = 20;

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Household household : facts.households().values()) {
            List<Membership> members = facts.members(household.id());
            List<Membership> heads = members.stream().filter(row -> row.relationToHead() == Relation.HEAD).toList();
            if (heads.size() > 1) {
                findings.add(twoHeads(facts, household, members, heads));
            } else if (heads.isEmpty() && !members.isEmpty()) {
                findings.add(noHead(facts, household, members));
            }
        }
        return findings;
    }

    /** The one entered first stays; of another of the other sex and about the same age it is likely that they are married. */
    private static Finding twoHeads(CheckFacts facts, Household household, List<Membership> members, List<Membership> heads) {
        Membership stays = heads.getFirst();
        boolean married = members.stream().anyMatch(row -> row.relationToHead().general() == Relation.SPOUSE);
        Membership other = heads.get(1);
        Relation relation = !married && heads.size() == 2 && couple(facts.people().get(stays.personId()), facts.people().get(other.personId()))
                ? Relation.SPOUSE : Relation.OTHER_KIN;
        List<Membership> others = heads.subList(1, heads.size());
        String names = names(facts, others);
        Mend mend = new Mend(Messages.text("check.TWO_HEADS.mend", facts.name(stays.personId()), names, Messages.label(relation)), false,
                daos -> others.forEach(row -> daos.get(HouseholdDao.class).relate(row.id(), relation)));
        return finding(FindingKind.TWO_HEADS, facts, household, stays, names(facts, heads), heads, mend);
    }

    private static boolean couple(Person one, Person other) {
        return one.sex() != Sex.UNKNOWN && other.sex() != Sex.UNKNOWN && one.sex() != other.sex() && one.birthDate() != null && other.birthDate() != null
                && Math.abs(one.birthDate().getYear() - other.birthDate().getYear()) <= SPOUSE_YEARS;
    }

    /** Somebody who lives alone and is of age can only be the head; of several the eldest is suggested. */
    private static Finding noHead(CheckFacts facts, Household household, List<Membership> members) {
        Membership eldest = members.stream().min(Comparator.comparing((Membership row) -> born(facts, row)).thenComparing(Membership::id)).orElseThrow();
        Integer age = Ages.on(facts.people().get(eldest.personId()).birthDate(), facts.day());
        boolean safe = members.size() == 1 && (age == null || age >= OF_AGE);
        Mend mend = age != null && age < OF_AGE ? null : new Mend(Messages.text("check.NO_HEAD.mend", facts.name(eldest.personId())), safe,
                daos -> daos.get(HouseholdDao.class).relate(eldest.id(), Relation.HEAD));
        return finding(FindingKind.NO_HEAD, facts, household, eldest, names(facts, members), members, mend);
    }

    private static LocalDate born(CheckFacts facts, Membership row) {
        LocalDate born = facts.people().get(row.personId()).birthDate();
        return born == null ? LocalDate.MAX : born;
    }

    private static String names(CheckFacts facts, List<Membership> members) {
        return members.stream().map(row -> facts.name(row.personId())).collect(Collectors.joining(Messages.text("list.comma")));
    }

    private static Finding finding(FindingKind kind, CheckFacts facts, Household household, Membership about, String names, List<Membership> rows, Mend mend) {
        return new Finding(kind, "household:" + household.id(), about.personId(), null, household.unitId(), facts.address(household.unitId()),
                Messages.text("check." + kind + ".what", names), Messages.text("check." + kind + ".why"),
                rows.stream().map(row -> row.personId() + "=" + row.relationToHead()).sorted().collect(Collectors.joining(" ")), mend);
    }
}
