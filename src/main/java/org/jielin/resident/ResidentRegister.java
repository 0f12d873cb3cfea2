package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.NaturalOrder;
import org.jielin.common.text.UserMessageException;

/** Enters, changes, deletes and restores residents: each as one act over all that tells where somebody lives. */
public final class ResidentRegister {

    private final Database database;
    private final Clock clock;

    public ResidentRegister(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Saves a person with address, household and numbers.
     *
     * @return the person's id
     * @throws UserMessageException when somebody else has this identity number, or changed the person meanwhile
     */
    long save(ResidentDraft draft) {
        Person person = draft.person();
        return database.write(Act.of(person.id() == 0 ? "resident.add" : "resident.update", person.name()), daos -> {
            refuseKnownNumber(daos, person);
            long id = person.id();
            if (id == 0) {
                id = daos.get(PersonDao.class).insert(person);
            } else if (daos.get(PersonDao.class).update(person) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            if (draft.entranceId() != null) {
                long unit = unit(daos.get(AddressDao.class), draft.entranceId(), draft.room());
                settle(daos, id, unit, draft);
                join(daos, id, unit, draft);
            }
            number(daos.get(ContactDao.class), id, ContactKind.MOBILE, draft.mobile());
            number(daos.get(ContactDao.class), id, ContactKind.LANDLINE, draft.landline());
            return id;
        });
    }

    static void refuseKnownNumber(Daos daos, Person person) {
        if (person.idNumber() == null) {
            return;
        }
        Optional<Person> other = daos.get(PersonDao.class).withIdNumber(person.idNumber()).filter(known -> known.id() != person.id());
        if (other.isPresent()) {
            throw new UserMessageException(other.get().deletedAt() == null ? "resident.id.known" : "resident.id.deleted", other.get()
                    .name());
        }
    }

    static long unit(AddressDao addresses, long entrance, String room) {
        return addresses.unit(entrance, room)
                .orElseGet(() -> addresses.insertUnit(entrance, room, NaturalOrder.floor(room), NaturalOrder.of(room)));
    }

    /** A new address ends the old one the day before; one that was recorded wrongly, or only today, is put right instead. */
    private void settle(Daos daos, long person, long unit, ResidentDraft draft) {
        ResidenceDao residences = daos.get(ResidenceDao.class);
        Residence now = current(residences.of(person));
        LocalDate today = LocalDate.now(clock);
        if (now == null) {
            residences.insert(new Residence(0, person, unit, draft.category(), today, null));
        } else if (now.unitId() == unit || draft.correction() || today.equals(now.since())) {
            residences.correct(now.id(), unit, draft.category());
        } else {
            residences.end(now.id(), today.minusDays(1), "");
            residences.insert(new Residence(0, person, unit, draft.category(), today, null));
        }
    }

    /** The residence that holds today; of several the newest, as the lists show it. */
    Residence current(List<Residence> residences) {
        LocalDate today = LocalDate.now(clock);
        return residences.stream().filter(each -> each.since() == null || !each.since().isAfter(today))
                .filter(each -> each.until() == null || !each.until().isBefore(today))
                .max(Comparator.comparingLong(Residence::id)).orElse(null);
    }

    private void join(Daos daos, long person, long unit, ResidentDraft draft) {
        HouseholdDao households = daos.get(HouseholdDao.class);
        List<Membership> open = households.openMembershipsOf(person);
        Membership now = open.isEmpty() ? null : open.getLast();
        LocalDate today = LocalDate.now(clock);
        if (now != null && draft.household() != null && draft.household() == now.householdId()) {
            households.relate(now.id(), draft.relation());
            return;
        }
        long household = draft.household() != null ? draft.household() : households.insert(new Household(0, unit, today, null));
        if (now != null && (draft.correction() || today.equals(now.since()))) {
            households.rejoin(now.id(), household, draft.relation());
            return;
        }
        if (now != null) {
            households.endMembership(now.id(), today.minusDays(1), null);
        }
        households.insertMember(new Membership(0, household, person, draft.relation(), today, null));
    }

    private static void number(ContactDao contacts, long person, ContactKind kind, String number) {
        Optional<Contact> known = contacts.of(person).stream().filter(contact -> contact.kind() == kind).findFirst();
        if (known.isEmpty() && !number.isEmpty()) {
            contacts.insert(Contact.own(person, kind, number));
        } else if (known.isPresent() && number.isEmpty()) {
            contacts.delete(known.get().id());
        } else if (known.isPresent() && !known.get().number().equals(number)) {
            Contact old = known.get();
            contacts.update(new Contact(old.id(), person, kind, number, old.name(), old.relation(), old.callOrder(), old.guardian()));
        }
    }

    /** Somebody else of the same name in the same room, whom this may be; empty when there is nobody. */
    boolean sameNameInRoom(ResidentDraft draft) {
        return database.read(daos -> draft.entranceId() != null && daos.get(AddressDao.class).unit(draft.entranceId(), draft.room())
                .map(unit -> daos.get(ResidentDao.class).rows(ResidentFilter.inUnit(unit).on(LocalDate.now(clock)), 1000).stream()
                        .anyMatch(row -> row.id() != draft.person().id() && row.name().equals(draft.person().name())))
                .orElse(false));
    }

    /**
     * Takes a person out of every list; what is known stays.
     *
     * @return the step, to take it back
     */
    long delete(Person person, String reason) {
        database.write(Act.of("resident.delete", person.name()), daos -> {
            if (daos.get(PersonDao.class).delete(person.id(), person.version(), LocalDateTime.now(clock), reason) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
        return lastStep();
    }

    /** @throws UserMessageException when the record was merged into another, which has its rows, or changed meanwhile */
    void restore(Person person) {
        database.write(Act.of("resident.restore", person.name()), daos -> {
            daos.get(PersonDao.class).keptInstead(person.id()).ifPresent(kept -> {
                throw new UserMessageException("resident.merged.restore", daos.get(PersonDao.class).find(kept).name());
            });
            if (daos.get(PersonDao.class).restore(person.id(), person.version()) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    void saveContact(Contact contact) {
        database.write(Act.of("resident.contact", database.reader(PersonDao.class).find(contact.personId()).name()), daos -> {
            if (contact.id() == 0) {
                daos.get(ContactDao.class).insert(contact);
            } else {
                daos.get(ContactDao.class).update(contact);
            }
            return null;
        });
    }

    /**
     * Whom to call first, second and so on.
     *
     * @return the step, to take it back
     */
    long orderContacts(List<Contact> inOrder, String name) {
        database.write(Act.of("resident.contact.order", name), daos -> {
            for (int i = 0; i < inOrder.size(); i++) {
                daos.get(ContactDao.class).order(inOrder.get(i).id(), i + 1);
            }
            return null;
        });
        return lastStep();
    }

    /** @return the step, to take it back */
    long removeContact(Contact contact, String name) {
        database.write(Act.of("resident.contact.remove", name), daos -> {
            daos.get(ContactDao.class).delete(contact.id());
            return null;
        });
        return lastStep();
    }

    /** Whoever works here notes it. */
    void addTag(Tag tag, String name) {
        database.write(Act.of("resident.tag", name, tag.label()), daos -> daos.get(TagDao.class).insert(tag.by(database.access().name())));
    }

    /** @return the step, to take it back */
    long endTag(Tag tag, LocalDate lastDay, String name) {
        database.write(Act.of("resident.tag.end", name, tag.label()), daos -> {
            daos.get(TagDao.class).end(tag.id(), lastDay);
            return null;
        });
        return lastStep();
    }

    /** The step just done: there is one thread that writes. */
    private long lastStep() {
        return new History(database).steps(1).getFirst().id();
    }

    void undo(long step) {
        new History(database).undo(step);
    }
}
