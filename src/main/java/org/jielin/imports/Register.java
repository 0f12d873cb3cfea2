package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jielin.common.db.Daos;
import org.jielin.common.text.WrittenId;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.Sex;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;

/** Everyone the office knows while a file is read: recognises people, adds new ones, and writes what is new at the end. */
final class Register {

    private final Daos daos;
    private final List<Known> everyone = new ArrayList<>();
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, Known> deletedByNumber = new HashMap<>();
    private final Map<String, List<Known>> deletedByName = new HashMap<>();
    private final Map<Long, Known> heads = new HashMap<>();

    Register(Daos daos) {
        this.daos = daos;
        Map<Long, Known> byId = new HashMap<>();
        for (Person person : daos.get(PersonDao.class).all()) {
            Known known = new Known(person);
            byId.put(person.id(), known);
            index(known);
        }
        for (Person person : daos.get(PersonDao.class).allDeleted()) {
            Known known = new Known(person);
            byId.put(person.id(), known);
            deletedByName.computeIfAbsent(person.name(), name -> new ArrayList<>()).add(known);
            if (person.idNumber() != null) {
                deletedByNumber.put(person.idNumber(), known);
            }
        }
        each(daos.get(ResidenceDao.class).allOpen(), Residence::personId, byId, (known, residence) -> {
            known.unitId = residence.unitId();
            known.residence = residence;
        });
        each(daos.get(ResidenceDao.class).allEnded(), Residence::personId, byId, (known, residence) -> known.leftOn = residence.until());
        each(daos.get(HouseholdDao.class).allOpenMemberships(), Membership::personId, byId, (known, membership) -> {
            known.membership = membership;
            if (membership.relationToHead() == Relation.HEAD && known.person.deletedAt() == null) {
                heads.put(membership.householdId(), known);
            }
        });
        each(daos.get(ContactDao.class).all(), Contact::personId, byId, (known, contact) -> {
            known.contacts.add(contact);
            known.numbers.add(contact.number());
        });
        each(daos.get(TagDao.class).allOpen(), Tag::personId, byId, (known, tag) -> known.tags.add(tag.label()));
        each(daos.get(TagDao.class).allEnded(), Tag::personId, byId, (known, tag) -> known.endedTags.put(tag.label(), tag.until()));
    }

    private interface Part<T> {
        void add(Known known, T part);
    }

    private static <T> void each(List<T> parts, ToLongFunction<T> person, Map<Long, Known> byId, Part<T> part) {
        for (T each : parts) {
            Known known = byId.get(person.applyAsLong(each));
            if (known != null) {
                part.add(known, each);
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

    /** Who had this checked number and is deleted, but can be restored: nobody else can get it. */
    Optional<Known> deletedWith(String idNumber) {
        return Optional.ofNullable(idNumber == null ? null : deletedByNumber.get(idNumber));
    }

    /** Who stands as head of a household of the office. */
    Optional<Known> head(Long household) {
        return Optional.ofNullable(household == null ? null : heads.get(household));
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

    /** Somebody deleted whom a draft speaks of: the same number, or the same name in the same flat with nothing against it. */
    Optional<Known> findDeleted(PersonDraft draft, Long unit) {
        Optional<Known> numbered = deletedWith(draft.idNumber()).filter(known -> known.person.name().equals(draft.name()));
        return numbered.isPresent() || unit == null ? numbered : deletedByName.getOrDefault(draft.name(), List.of()).stream()
                .filter(known -> unit.equals(known.unitId) && mayBe(known.person, draft)).findFirst();
    }

    /**
     * Somebody of the office whom the draft may mean although something is against it or nothing proves it: the same name in the
     * same flat with another number or birth date, or the same name and birth date in another flat.
     */
    Optional<Known> findSimilar(PersonDraft draft, Long unit) {
        return named(draft.name()).stream().filter(known -> !known.fresh() && !known.met && known.person.diedOn() == null)
                .filter(known -> unit != null && unit.equals(known.unitId) || sameBirthday(known.person, draft) && mayBe(known.person, draft)).findFirst();
    }

    private static boolean sameBirthday(Person person, PersonDraft draft) {
        return person.birthDate() != null && person.birthDate().equals(draft.birthDate()) && person.birthPrecision() == BirthPrecision.DAY
                && draft.birthPrecision() == BirthPrecision.DAY;
    }

    /** Nothing in number, sex or birth date says that these are two people. */
    private static boolean mayBe(Person person, PersonDraft draft) {
        boolean numbers = person.idNumber() == null || draft.idNumber() == null || person.idNumber().equals(draft.idNumber());
        boolean doubt = person.idNumber() != null || draft.idNumber() == null || WrittenId.couldBe(person.idAsWritten(), draft.idNumber());
        boolean sex = person.sex() == Sex.UNKNOWN || draft.sex() == Sex.UNKNOWN || person.sex() == draft.sex() || draft.idNumber() != null;
        boolean birth = person.birthDate() == null || draft.birthDate() == null || person.birthDate().equals(draft.birthDate())
                || (person.birthPrecision() != BirthPrecision.DAY || draft.birthPrecision() != BirthPrecision.DAY)
                        && person.birthDate().getYear() == draft.birthDate().getYear();
        return numbers && doubt && sex && birth;
    }

    /** Somebody new. */
    Known add(PersonDraft draft, Long unit) {
        Person person = Person.named(draft.name()).withSex(draft.sex()).withBirth(draft.birthDate(), draft.birthPrecision())
                .withIdNumber(draft.idNumber(), draft.idAsWritten()).withWords(draft.formerName(), draft.called(), draft.note());
        Known known = new Known(person);
        known.unitId = unit;
        if (unit != null) {
            known.residence = new Residence(0, 0, unit, draft.category() == null ? ResidenceCategory.UNKNOWN : draft.category(), null, null);
        }
        index(known);
        draft.contacts().stream().filter(contact -> known.numbers.add(contact.number())).forEach(known.newContacts::add);
        draft.tags().stream().filter(known.tags::add).forEach(known.newTags::add);
        return known;
    }

    /** Somebody known has got a checked number. */
    void numbered(Known known, String idNumber) {
        byNumber.put(idNumber, known);
    }

    /** Somebody deleted is there again. */
    void restore(Known deleted) {
        Person p = deleted.person;
        daos.get(PersonDao.class).restore(p.id(), p.version());
        deleted.person = daos.get(PersonDao.class).find(p.id());
        deletedByName.get(p.name()).remove(deleted);
        deletedByNumber.remove(p.idNumber());
        index(deleted);
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
        saveParts(evidence);
    }

    private void saveParts(String evidence) {
        List<Contact> contacts = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        for (Known known : everyone) {
            known.droppedContacts.forEach(contact -> daos.get(ContactDao.class).delete(contact.id()));
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
