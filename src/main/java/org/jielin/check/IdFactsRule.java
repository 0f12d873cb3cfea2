package org.jielin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.PersonWords;
import org.jielin.resident.Sex;

/** A number that passed its check tells birth date and sex (GB 11643). What is merely missing can be filled in safely. */
final class IdFactsRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Person person : facts.people().values()) {
            Optional<IdNumber> id = person.idNumber() == null ? Optional.empty() : IdNumber.parse(person.idNumber());
            id.map(number -> finding(person, number)).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding finding(Person person, IdNumber id) {
        Sex sex = id.male() ? Sex.MALE : Sex.FEMALE;
        boolean birthMissing = person.birthDate() == null || person.birthPrecision() != BirthPrecision.DAY && agrees(person, id);
        boolean birthWrong = !birthMissing && !person.birthDate().equals(id.birthDate());
        boolean sexWrong = person.sex() != sex && person.sex() != Sex.UNKNOWN;
        if (!birthMissing && !birthWrong && person.sex() == sex) {
            return null;
        }
        boolean safe = !birthWrong && !sexWrong;
        String what = birthWrong ? Messages.text("check.ID_FACTS.birth", PersonWords.birth(person.birthDate(), person.birthPrecision()), id.birthDate().toString())
                : sexWrong ? Messages.text("check.ID_FACTS.sex", Messages.label(person.sex()), Messages.label(sex)) : Messages.text("check.ID_FACTS.missing");
        Mend mend = new Mend(Messages.text(safe ? "check.ID_FACTS.fill" : "check.ID_FACTS.mend", id.birthDate().toString(), Messages.label(sex)), safe,
                daos -> {
                    Person now = daos.get(PersonDao.class).find(person.id());
                    daos.get(PersonDao.class).update(now.withSex(sex).withBirth(id.birthDate(), BirthPrecision.DAY));
                });
        return new Finding(FindingKind.ID_FACTS, "person:" + person.id(), person.id(), null, null, person.name(), what, Messages.text("check.ID_FACTS.why"),
                person.birthDate() + " " + person.birthPrecision() + " " + person.sex() + " " + id.text(), mend);
    }

    /** Whether what is known of the birth fits into the number's date. */
    private static boolean agrees(Person person, IdNumber id) {
        return person.birthDate().getYear() == id.birthDate().getYear()
                && (person.birthPrecision() == BirthPrecision.YEAR || person.birthDate().getMonth() == id.birthDate().getMonth());
    }
}
