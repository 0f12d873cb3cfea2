package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Residence;
import org.jielin.resident.Tag;

/** Nothing that is on record can have begun in the future. */
final class FutureDateRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Person person : facts.people().values()) {
            add(findings, facts, person.id(), "person:" + person.id() + ":born", "column.person.birth_date", person.birthDate());
            add(findings, facts, person.id(), "person:" + person.id() + ":died", "column.person.died_on", person.diedOn());
        }
        facts.residences().values().stream().flatMap(List::stream)
                .forEach((Residence row) -> add(findings, facts, row.personId(), "residence:" + row.id(), "column.residence.since", row.since()));
        facts.memberships().values().stream().flatMap(List::stream)
                .forEach((Membership row) -> add(findings, facts, row.personId(), "membership:" + row.id(), "column.membership.since", row.since()));
        for (Tag tag : facts.tags()) {
            add(findings, facts, tag.personId(), "tag:" + tag.id(), "column.tag.since", tag.since());
        }
        return findings;
    }

    private static void add(List<Finding> findings, CheckFacts facts, long person, String subject, String column, LocalDate date) {
        if (date != null && date.isAfter(facts.day()) && facts.people().containsKey(person)) {
            findings.add(new Finding(FindingKind.FUTURE_DATE, subject, person, null, null, facts.name(person),
                    Messages.text("check.FUTURE_DATE.what", Messages.text(column), date.toString()), Messages.text("check.FUTURE_DATE.why"), date.toString(), null));
        }
    }
}
