package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;

/** Tags against what is known of the person: living alone (独居), advanced age (高龄, 80), party member (党章 Art. 1: 18). */
final class TagRule implements CheckRule {

    private static final int OF_AGE = 18;

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Tag tag : facts.tags()) {
            Person person = facts.people().get(tag.personId());
            if (facts.alive(person)) {
                String others = others(facts, person);
                Integer age = Ages.on(person.birthDate(), facts.day());
                if (tag.label().contains(Messages.text("tag.livingAlone")) && !others.isEmpty()) {
                    findings.add(finding(facts, tag, person, Messages.text("check.TAG_FACTS.alone", tag.label(), others), others));
                } else if (tag.label().contains(Messages.text("check.tag.advanced")) && age != null && age < Ages.ADVANCED) {
                    findings.add(finding(facts, tag, person, Messages.text("check.TAG_FACTS.age", tag.label(), age), person.birthDate().toString()));
                } else if (tag.label().contains(Messages.text("check.tag.party")) && age != null && age < OF_AGE) {
                    findings.add(finding(facts, tag, person, Messages.text("check.TAG_FACTS.age", tag.label(), age), person.birthDate().toString()));
                }
            }
        }
        return findings;
    }

    /** Who lives in the same household, by name. */
    private static String others(CheckFacts facts, Person person) {
        return facts.memberships(person.id()).stream().flatMap(row -> facts.members(row.householdId()).stream()).map(Membership::personId)
                .filter(other -> other != person.id()).map(facts::name).collect(Collectors.joining(Messages.text("list.comma")));
    }

    private static Finding finding(CheckFacts facts, Tag tag, Person person, String what, String rests) {
        LocalDate last = facts.day().minusDays(1);
        return new Finding(FindingKind.TAG_FACTS, "tag:" + tag.id(), person.id(), null, null, person.name(), what, Messages.text("check.TAG_FACTS.why"),
                tag.label() + " " + rests, new Mend(Messages.text("check.TAG_FACTS.mend", tag.label()), false, daos -> daos.get(TagDao.class).end(tag.id(), last)));
    }
}
