package org.jielin.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Membership;

/** A number of many households is nobody's own: an agent's, a neighbour's, or the office's put in to have something there. */
final class SharedPhoneRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        Map<String, Set<Long>> owners = new LinkedHashMap<>();
        for (Contact contact : facts.contacts()) {
            if (contact.kind() != ContactKind.EMERGENCY && facts.alive(contact.personId()) && contact.number().indexOf('*') < 0) {
                owners.computeIfAbsent(contact.number(), any -> new LinkedHashSet<>()).add(contact.personId());
            }
        }
        List<Finding> findings = new ArrayList<>();
        owners.forEach((number, people) -> {
            Set<String> households = new LinkedHashSet<>();
            people.forEach(person -> households.add(household(facts, person)));
            if (households.size() > facts.settings().phoneHouseholds()) {
                findings.add(finding(facts, number, people, households.size()));
            }
        });
        return findings;
    }

    private static String household(CheckFacts facts, long person) {
        List<Membership> memberships = facts.memberships(person);
        return memberships.isEmpty() ? "person " + person : "household " + memberships.getLast().householdId();
    }

    private static Finding finding(CheckFacts facts, String number, Set<Long> people, int households) {
        List<String> names = people.stream().limit(8).map(facts::name).toList();
        return new Finding(FindingKind.SHARED_PHONE, "phone:" + Checks.digest(number).substring(0, 40), people.iterator().next(), null, null,
                Masking.phone(number), Messages.text("check.SHARED_PHONE.what", households, people.size(), String.join(Messages.text("list.comma"), names)),
                Messages.text("check.SHARED_PHONE.why"), String.valueOf(people), null);
    }
}
