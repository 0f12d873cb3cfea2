package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.Sex;

/**
 * What a row adds to somebody the office knows. A blank changes nothing, what only adds is added, and what contradicts the
 * office's record or brings back what the office has taken out is asked about and left as it is until then.
 */
final class Updates {

    private static final String ADD = "ADD";
    private static final String REPLACE = "REPLACE";

    private static final int LONGEST_NOTE = 2000;

    private final FileImport run;
    private final TakenAway taken;

    Updates(FileImport run) {
        this.run = run;
        this.taken = new TakenAway(run.daos.get(ImportDao.class).takenAway());
    }

    /** @return whether anything was learnt */
    boolean learn(RowView row, Known known, PersonDraft draft) {
        Person before = known.person;
        learnSex(row, known, draft);
        learnBirth(row, known, draft);
        learnNumber(row, known, draft);
        learnWords(known, draft);
        boolean own = !known.person.equals(before);
        known.changed |= own && !known.fresh();
        return contacts(row, Field.PHONE, known, draft.contacts()) | tags(row, known, draft) | own;
    }

    private void learnSex(RowView row, Known known, PersonDraft draft) {
        Person now = known.person;
        if (draft.sex() == Sex.UNKNOWN || now.sex() == draft.sex()) {
            return;
        }
        String told = Messages.label(draft.sex());
        if (now.sex() == Sex.UNKNOWN) {
            if (wanted(row, Field.SEX, known, "sex", draft.sex().name(), told)) {
                known.person = now.withSex(draft.sex());
            }
        } else if (!row.text(Field.SEX).isEmpty() && !row.noted(FindingCode.SEX_AGAINST_ID)) {
            String accepted = row.found(Field.SEX, FindingCode.SEX_DIFFERS, now.name(), Messages.label(now.sex()), told).propose("differs")
                    .because("differs").offer(draft.sex().name(), "replace", told).ask();
            known.person = accepted.isEmpty() ? now : now.withSex(draft.sex());
        }
    }

    private void learnBirth(RowView row, Known known, PersonDraft draft) {
        Person now = known.person;
        boolean closer = draft.birthDate() != null && (now.birthDate() == null
                || now.birthPrecision() != BirthPrecision.DAY && draft.birthPrecision() == BirthPrecision.DAY);
        if (closer && wanted(row, Field.BIRTH, known, "birth_date", draft.birthDate(), draft.birthDate())) {
            known.person = now.withBirth(draft.birthDate(), draft.birthPrecision());
        }
    }

    private void learnNumber(RowView row, Known known, PersonDraft draft) {
        Person now = known.person;
        if (now.idNumber() != null) {
            return;
        }
        if (draft.idNumber() != null) {
            if (wanted(row, Field.ID_NUMBER, known, "id_number", draft.idNumber(), draft.idNumber())) {
                known.person = now.withIdNumber(draft.idNumber(), "");
                run.register.numbered(known, draft.idNumber());
            }
        } else if (now.idAsWritten().isEmpty() && !draft.idAsWritten().isEmpty() && !taken.had(now.id(), "id_as_written", draft.idAsWritten())) {
            known.person = now.withIdNumber(null, draft.idAsWritten());
        }
    }

    private void learnWords(Known known, PersonDraft draft) {
        Person now = known.person;
        String former = now.formerName().isEmpty() ? draft.formerName() : now.formerName();
        String called = now.called().isEmpty() ? draft.called() : now.called();
        boolean more = !draft.note().isBlank() && !now.note().contains(draft.note()) && !taken.noted(now.id(), draft.note());
        String longer = now.note().isBlank() ? draft.note() : now.note() + "\n" + draft.note();
        String note = more && longer.length() <= LONGEST_NOTE ? longer : now.note();
        known.person = now.withWords(former, called, note);
    }

    /** Numbers that a row tells: new ones are added, one that differs from the office's or was removed there is asked about. */
    boolean contacts(RowView row, Field field, Known known, List<Contact> told) {
        List<Contact> fresh = told.stream().filter(contact -> !known.numbers.contains(contact.number())).toList();
        List<Contact> gone = fresh.stream().filter(contact -> taken.had(known.person.id(), "number", contact.number())).toList();
        List<Contact> wanted = new ArrayList<>(fresh);
        if (!gone.isEmpty() && !again(row, field, known, numbers(gone))) {
            wanted.removeAll(gone);
        }
        boolean someKnown = told.stream().anyMatch(contact -> known.numbers.contains(contact.number()));
        Set<ContactKind> kinds = wanted.stream().map(Contact::kind).filter(kind -> kind != ContactKind.EMERGENCY).collect(Collectors.toSet());
        List<Contact> others = known.contacts.stream().filter(contact -> kinds.contains(contact.kind())).toList();
        List<Contact> against = wanted.stream().filter(contact -> others.stream().anyMatch(other -> other.kind() == contact.kind())).toList();
        if (!someKnown && !against.isEmpty()) {
            String written = numbers(against);
            String accepted = row.found(field, FindingCode.PHONE_DIFFERS, known.person.name(), numbers(others), written).propose("differs")
                    .because("phone.differs").offer(ADD, "add", written).offer(REPLACE, "replace", written).ask();
            if (accepted.isEmpty()) {
                wanted.removeAll(against);
            } else if (accepted.equals(REPLACE)) {
                known.droppedContacts.addAll(others);
            }
        }
        wanted.forEach(contact -> known.numbers.add(contact.number()));
        known.newContacts.addAll(wanted);
        return !wanted.isEmpty();
    }

    private static String numbers(List<Contact> contacts) {
        return String.join(" ", contacts.stream().map(Contact::number).toList());
    }

    private boolean tags(RowView row, Known known, PersonDraft draft) {
        List<String> fresh = new ArrayList<>(draft.tags());
        fresh.removeAll(known.tags);
        List<String> ended = fresh.stream().filter(known.endedTags::containsKey).toList();
        if (!ended.isEmpty()) {
            String labels = String.join(" ", ended);
            String accepted = row.found(Field.TAGS, FindingCode.TAG_ENDED, known.person.name(), labels, known.endedTags.get(ended.getFirst()))
                    .propose("tag.ended").because("tag.ended").offer(ADD, "add", labels).ask();
            if (accepted.isEmpty()) {
                fresh.removeAll(ended);
            }
        }
        known.tags.addAll(fresh);
        known.newTags.addAll(fresh);
        return !fresh.isEmpty();
    }

    /** Whether a value may be filled in: it may, unless the office once had it and took it out. */
    private boolean wanted(RowView row, Field field, Known known, String column, Object value, Object shown) {
        return !taken.had(known.person.id(), column, value) || again(row, field, known, shown);
    }

    private static boolean again(RowView row, Field field, Known known, Object value) {
        return !row.found(field, FindingCode.TAKEN_AWAY, known.person.name(), value).propose("takenAway").because("takenAway")
                .offer(ADD, "add", value).ask().isEmpty();
    }
}
