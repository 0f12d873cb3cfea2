package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.DerivedTags;
import org.jielin.resident.Person;
import org.jielin.resident.Presence;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;

/**
 * Tags that were asserted against what ages and flats show ({@link DerivedTags}), and party members against 党章 Art. 1: 18.
 * Whoever is registered here but lives elsewhere is left out: nobody knows with whom.
 */
final class TagRule implements CheckRule {

    private static final int OF_AGE = 18;

    @Override
    public List<Finding> find(CheckFacts facts) {
        Map<Long, List<Tag>> tags = facts.tags().stream().collect(Collectors.groupingBy(Tag::personId));
        Map<Long, List<Presence>> flats = facts.presences().stream().filter(each -> each.category().present())
                .collect(Collectors.groupingBy(Presence::unitId));
        List<Finding> findings = new ArrayList<>();
        for (Presence presence : facts.presences()) {
            if (presence.category().present()) {
                Person person = facts.people().get(presence.personId());
                List<Tag> own = tags.getOrDefault(person.id(), List.of());
                Set<DerivedTag> derived = facts.derived().get(person.id());
                DerivedTags.contradicted(own, derived, person.birthDate() != null, facts.day()).stream().filter(tag -> !aloneAndEmptyNest(tag, derived))
                        .forEach(tag -> findings.add(finding(facts, tag, person, others(facts, person, flats.get(presence.unitId())))));
                own.stream().filter(tag -> tag.label().equals(Messages.text("check.tag.party")) && age(facts, person) < OF_AGE)
                        .forEach(tag -> findings.add(finding(facts, tag, person, "")));
            }
        }
        return findings;
    }

    /** An elder who lives alone is called 空巢 as well. */
    private static boolean aloneAndEmptyNest(Tag tag, Set<DerivedTag> derived) {
        return tag.label().equals(Messages.label(DerivedTag.EMPTY_NEST)) && derived.contains(DerivedTag.LIVING_ALONE);
    }

    private static String others(CheckFacts facts, Person person, List<Presence> flat) {
        return flat.stream().map(Presence::personId).filter(other -> other != person.id()).map(facts::name).sorted()
                .collect(Collectors.joining(Messages.text("list.comma")));
    }

    /** In full years; old enough for anything when it is not known. */
    private static int age(CheckFacts facts, Person person) {
        Integer age = Ages.on(person.birthDate(), facts.day());
        return age == null ? Integer.MAX_VALUE : age;
    }

    private static Finding finding(CheckFacts facts, Tag tag, Person person, String others) {
        int age = age(facts, person);
        boolean byAge = tag.label().equals(Messages.text("check.tag.party")) || tag.label().contains(Messages.label(DerivedTag.ADVANCED_AGE)) && age < Ages.ADVANCED;
        String what = byAge ? Messages.text("check.TAG_FACTS.age", tag.label(), age)
                : others.isEmpty() ? Messages.text("check.TAG_FACTS.other", tag.label()) : Messages.text("check.TAG_FACTS.alone", tag.label(), others);
        LocalDate last = facts.day().minusDays(1);
        return new Finding(FindingKind.TAG_FACTS, "tag:" + tag.id(), person.id(), null, null, person.name(), what, Messages.text("check.TAG_FACTS.why"),
                tag.label() + " " + person.birthDate() + " " + others,
                new Mend(Messages.text("check.TAG_FACTS.mend", tag.label()), false, daos -> daos.get(TagDao.class).end(tag.id(), last)));
    }
}
