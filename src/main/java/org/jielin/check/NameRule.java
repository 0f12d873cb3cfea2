package org.jielin.check;

import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;

/** Names are stored with the separator U+00B7 (民委发〔2016〕33号) and without stray spaces, or the same name is not found. */
final class NameRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        return facts.people().values().stream().filter(person -> !right(person.name()) || !right(person.formerName())).map(person -> {
            Mend mend = new Mend(Messages.text("check.NAME_WRITING.mend", PersonText.name(person.name())), true, daos -> {
                Person now = daos.get(PersonDao.class).find(person.id());
                daos.get(PersonDao.class).update(now.withName(now.name()).withWords(PersonText.name(now.formerName()), now.called(), now.note()));
            });
            return new Finding(FindingKind.NAME_WRITING, "person:" + person.id(), person.id(), null, null, person.name(),
                    Messages.text("check.NAME_WRITING.what", right(person.name()) ? person.formerName() : person.name()), Messages.text("check.NAME_WRITING.why"),
                    person.name() + "|" + person.formerName(), mend);
        }).toList();
    }

    private static boolean right(String name) {
        return name.equals(PersonText.name(name));
    }
}
