package org.jielin.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.resident.Person;

/** An identity number belongs to one person (居民身份证法 Art. 3), written by whichever paper and in whichever form. */
final class SameIdRule implements CheckRule {

    private static final int SHORTEST = 15;

    @Override
    public List<Finding> find(CheckFacts facts) {
        Map<String, List<Person>> owners = new LinkedHashMap<>();
        for (Person person : facts.people().values()) {
            String number = number(person);
            if (number.length() >= SHORTEST && number.indexOf('*') < 0) {
                owners.computeIfAbsent(number, any -> new ArrayList<>(1)).add(person);
            }
        }
        List<Finding> findings = new ArrayList<>();
        owners.forEach((number, people) -> {
            for (int i = 1; i < people.size(); i++) {
                findings.add(finding(people.getFirst(), people.get(i), number));
            }
        });
        return findings;
    }

    private static String number(Person person) {
        if (person.idNumber() != null) {
            return person.idNumber();
        }
        String written = PersonText.halfWidth(person.idAsWritten()).replace(" ", "").toUpperCase(Locale.ROOT);
        return IdNumber.fromFifteen(written).map(IdNumber::text).orElse(written);
    }

    private static Finding finding(Person one, Person other, String number) {
        return new Finding(FindingKind.SAME_ID, "people:" + one.id() + ":" + other.id(), one.id(), other.id(), null, one.name(),
                Messages.text("check.SAME_ID.what", other.name()), Messages.text("check.SAME_ID.why"), number, null);
    }
}
