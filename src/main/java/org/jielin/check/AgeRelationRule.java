package org.jielin.check;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.Household;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Relation;

/**
 * Ages against the relation to the head: children and parents some years apart, spouses of an age to marry. How many is a
 * setting: adopted children and second marriages are no mistakes.
 */
final class AgeRelationRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Household household : facts.households().values()) {
            List<Membership> members = facts.members(household.id());
            List<Membership> heads = members.stream().filter(row -> row.relationToHead() == Relation.HEAD).toList();
            if (heads.size() == 1) {
                Person head = facts.people().get(heads.getFirst().personId());
                for (Membership row : members) {
                    Person person = facts.people().get(row.personId());
                    if (person.id() != head.id() && contradicts(facts, row.relationToHead().general(), head, person)) {
                        findings.add(finding(facts, household, row.relationToHead(), head, person));
                    }
                }
            }
        }
        return findings;
    }

    /** Whether a member's age does not fit; an unknown one fits always. Years are counted by the calendar, since many know no day. */
    private static boolean contradicts(CheckFacts facts, Relation relation, Person head, Person person) {
        if (person.birthDate() == null) {
            return false;
        }
        if (relation == Relation.SPOUSE) {
            return Ages.on(person.birthDate(), facts.day()) < facts.settings().spouseAge();
        }
        if (head.birthDate() == null) {
            return false;
        }
        int younger = person.birthDate().getYear() - head.birthDate().getYear();
        int years = facts.settings().parentYears();
        return switch (relation) {
            case SON, DAUGHTER -> younger < years;
            case GRANDCHILD -> younger < 2 * years;
            case FATHER, MOTHER -> younger > -years;
            case GRANDPARENT -> younger > -2 * years;
            case PARENT_IN_LAW -> younger > 0;
            default -> false;
        };
    }

    private static Finding finding(CheckFacts facts, Household household, Relation relation, Person head, Person person) {
        String what = relation.general() == Relation.SPOUSE
                ? Messages.text("check.AGE_RELATION.spouse", Ages.on(person.birthDate(), facts.day()))
                : Messages.text("check.AGE_RELATION.what", Messages.label(relation), person.birthDate().getYear(), head.name(), head.birthDate().getYear());
        return new Finding(FindingKind.AGE_RELATION, "member:" + household.id() + ":" + person.id(), person.id(), null, household.unitId(),
                person.name(), what, Messages.text("check.AGE_RELATION.why"), relation + " " + person.birthDate() + " " + head.birthDate(), null);
    }
}
