package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.common.db.Daos;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.Sex;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;

/** Everyone the office knows while a file is read: recognises people, learns about them, and writes what is new at the end. */
final class Register {

    private final Daos daos;
    private final List<Known> everyone = new ArrayList<>();
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();

    Register(Daos daos) {
        this.daos = daos;
        Map<Long, Known> byId = new HashMap<>();
        for (Person person : daos.get(PersonDao.class).all()) {
            Known known = new Known(person);
            byId.put(person.id(), known);
            index(known);
        }
        for (Residence residence : daos.get(ResidenceDao.class).allOpen()) {
            Known known = byId.get(residence.personId());
            if (known != null) {
                known.unitId = residence.unitId();
                known.residence = residence;
            }
        }
        for (Membership membership : daos.get(HouseholdDao.class).allOpenMemberships()) {
            Known known = byId.get(membership.personId());
            if (known != null) {
                known.membership = membership;
            }
        }
        for (Contact contact : daos.get(ContactDao.class).all()) {
            Known known = byId.get(contact.personId());
            if (known != null) {
                known.numbers.add(contact.number());
            }
        }
        for (Tag tag : daos.get(TagDao.class).allOpen()) {
            Known known = byId.get(tag.personId());
            if (known != null) {
                known.tags.add(tag.label());
            }
        }
    }

    private void index(Known known) {
        everyone.add(known);
        if (known.person.idNumber() != null) {
            byNumber.put(known.person.idNumber(), known);
        }
        byName.computeIfAbsent(known.person.name(), name -> new ArrayList<>()).add(known);
    }

    List<Known> everyone() {
        return everyone;
    }

    List<Known> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Who has this checked number, under whatever name. */
    Optional<Known> numbered(String idNumber) {
        return Optional.ofNullable(idNumber == null ? null : byNumber.get(idNumber));
    }

    /**
     * The person a draft speaks of: the same number; else the same name in the same flat with nothing against it; else
     * the same name with the same doubtful number; else, when the draft tells no flat, the only one of that name and birth.
     */
    Optional<Known> find(PersonDraft draft, Long unit) {
        Optional<Known> numbered = numbered(draft.idNumber()).filter(known -> known.person.name().equals(draft.name()));
        if (numbered.isPresent()) {
            return numbered;
        }
        List<Known> namesakes = named(draft.name()).stream().filter(known -> mayBe(known.person, draft)).toList();
        if (unit != null) {
            Optional<Known> here = namesakes.stream().filter(known -> unit.equals(known.unitId)).findFirst();
            if (here.isPresent()) {
                return here;
            }
        }
        if (!draft.idAsWritten().isEmpty()) {
            return namesakes.stream().filter(known -> known.person.idAsWritten().equals(draft.idAsWritten())).findFirst();
        }
        boolean tellsLittle = unit == null && draft.idNumber() == null;
        return tellsLittle && namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty();
    }

    /** Nothing in number, sex or birth date says that these are two people. */
    private static boolean mayBe(Person person, PersonDraft draft) {
        boolean numbers = person.idNumber() == null || draft.idNumber() == null || person.idNumber().equals(draft.idNumber());
        boolean doubt = person.idNumber() != null || draft.idNumber() == null || IdCheck.couldBe(person.idAsWritten(), draft.idNumber());
        boolean sex = person.sex() == Sex.UNKNOWN || draft.sex() == Sex.UNKNOWN || person.sex() == draft.sex() || draft.idNumber() != null;
        boolean birth = person.birthDate() == null || draft.birthDate() == null || person.birthDate().equals(draft.birthDate())
                || (person.birthPrecision() != BirthPrecision.DAY || draft.birthPrecision() != BirthPrecision.DAY)
                        && person.birthDate().getYear() == draft.birthDate().getYear();
        return numbers && doubt && sex && birth;
    }

    /** Somebody new. */
    Known add(PersonDraft draft, Long unit) {
        Person person = Person.named(draft.name()).withSex(draft.sex()).withBirth(draft.birthDate(), draft.birthPrecision())
                .withIdNumber(draft.idNumber(), draft.idAsWritten()).withWords("", "", draft.note());
        Known known = new Known(person);
        known.unitId = unit;
        if (unit != null) {
            known.residence = new Residence(0, 0, unit, draft.category() == null ? ResidenceCategory.UNKNOWN : draft.category(), null, null);
        }
        index(known);
        extras(known, draft);
        return known;
    }

    /**
     * Adds what the draft tells and the office did not know; what is blank in the draft changes nothing.
     *
     * @return whether anything was learnt
     */
    boolean learn(Known known, PersonDraft draft) {
        Person before = known.person;
        Person now = before;
        if (now.sex() == Sex.UNKNOWN && draft.sex() != Sex.UNKNOWN) {
            now = now.withSex(draft.sex());
        }
        boolean closer = draft.birthDate() != null && (now.birthDate() == null
                || now.birthPrecision() != BirthPrecision.DAY && draft.birthPrecision() == BirthPrecision.DAY);
        if (closer) {
            now = now.withBirth(draft.birthDate(), draft.birthPrecision());
        }
        if (now.idNumber() == null && draft.idNumber() != null) {
            now = now.withIdNumber(draft.idNumber(), "");
            byNumber.put(draft.idNumber(), known);
        } else if (now.idNumber() == null && now.idAsWritten().isEmpty() && !draft.idAsWritten().isEmpty()) {
            now = now.withIdNumber(null, draft.idAsWritten());
        }
        if (!draft.note().isBlank() && !now.note().contains(draft.note())) {
            now = now.withWords(now.formerName(), now.called(), now.note().isBlank() ? draft.note() : now.note() + "\n" + draft.note());
        }
        known.person = now;
        boolean own = !now.equals(before);
        known.changed |= own && !known.fresh();
        return extras(known, draft) | own;
    }

    private static boolean extras(Known known, PersonDraft draft) {
        boolean learnt = false;
        for (Contact contact : draft.contacts()) {
            if (known.numbers.add(contact.number())) {
                known.newContacts.add(contact);
                learnt = true;
            }
        }
        for (String tag : draft.tags()) {
            if (known.tags.add(tag)) {
                known.newTags.add(tag);
                learnt = true;
            }
        }
        return learnt;
    }

    /** Writes new and changed people, their numbers and tags, and where the new ones live. */
    void save(String evidence) {
        PersonDao people = daos.get(PersonDao.class);
        List<Known> fresh = everyone.stream().filter(Known::fresh).toList();
        List<Long> ids = fresh.isEmpty() ? List.of() : people.insertAll(fresh.stream().map(known -> known.person).toList());
        List<Residence> residences = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Known known = fresh.get(i);
            known.person = withId(known.person, ids.get(i));
            if (known.residence != null) {
                residences.add(new Residence(0, ids.get(i), known.unitId, known.residence.category(), null, null));
            }
        }
        List<Known> changed = everyone.stream().filter(known -> known.changed).toList();
        if (!changed.isEmpty()) {
            people.updateAll(changed.stream().map(known -> known.person).toList());
        }
        if (!residences.isEmpty()) {
            daos.get(ResidenceDao.class).insertAll(residences);
        }
        List<Contact> contacts = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        for (Known known : everyone) {
            known.newContacts.forEach(contact -> contacts.add(new Contact(0, known.person.id(), contact.kind(), contact.number(), contact.name(),
                    contact.relation(), contact.callOrder())));
            known.newTags.forEach(tag -> tags.add(Tag.of(known.person.id(), tag, null, evidence)));
        }
        if (!contacts.isEmpty()) {
            daos.get(ContactDao.class).insertAll(contacts);
        }
        if (!tags.isEmpty()) {
            daos.get(TagDao.class).insertAll(tags);
        }
    }

    private static Person withId(Person p, long id) {
        return new Person(id, p.name(), p.namePinyin(), p.nameInitials(), p.formerName(), p.called(), p.sex(), p.birthDate(), p.birthPrecision(),
                p.idNumber(), p.idAsWritten(), p.note(), p.lunarBirthday(), p.diedOn(), p.deletedAt(), p.deletedReason(), p.version());
    }
}
