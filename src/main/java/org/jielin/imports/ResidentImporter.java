package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.SheetRow;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;

/** Reads a roster of residents: people, where they live, and their households. */
final class ResidentImporter {

    private final FileImport run;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<Long, Slot> lastInUnit = new HashMap<>();
    private final List<Place> joining = new ArrayList<>();

    ResidentImporter(FileImport run) {
        this.run = run;
    }

    /** A household of the file. */
    private static final class Slot {
        private final long unit;
        private String head;
        private boolean headMet;
        private Long known;

        Slot(long unit, String head) {
            this.unit = unit;
            this.head = head;
        }
    }

    private record Place(Known person, Slot household, Relation relation) {
    }

    void read(Table table) {
        String estateOfTable = run.estateOf(table);
        PersonReader reader = new PersonReader(table);
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            carryDown(view, before);
            person(view, reader.read(view), estateOfTable);
            before = view;
            run.rows++;
        }
    }

    /** A row without an address belongs to the flat above it; one that names a new entrance does not inherit the room. */
    private static void carryDown(RowView view, RowView before) {
        boolean newEntrance = !view.cell(Field.ENTRANCE).blank() && before != null && !view.text(Field.ENTRANCE).equals(before.text(Field.ENTRANCE));
        boolean newFlat = !view.cell(Field.ROOM).blank() && before != null && !view.text(Field.ROOM).equals(before.text(Field.ROOM)) || newEntrance
                || !view.cell(Field.ADDRESS).blank() && before != null && !view.text(Field.ADDRESS).equals(before.text(Field.ADDRESS));
        for (Field field : new Field[] {Field.ESTATE, Field.LANE, Field.BUILDING, Field.ENTRANCE}) {
            view.inherit(field, before);
        }
        if (!newEntrance) {
            view.inherit(Field.ROOM, before);
        }
        if (!newFlat) {
            view.inherit(Field.ADDRESS, before);
            view.inherit(Field.HEAD, before);
            view.inherit(Field.HOUSEHOLD_NO, before);
        }
    }

    private void person(RowView row, PersonDraft draft, String estateOfTable) {
        String estate = draft.estate().isEmpty() ? estateOfTable : draft.estate();
        if (estate.isEmpty()) {
            throw new UserMessageException("import.estate.missing", run.file.getFileName());
        }
        Address address = address(row, draft);
        if (draft.name().isEmpty() || Words.says("emptyFlat", draft.name())) {
            nameless(row, draft, estate, address);
            return;
        }
        if (!address.complete()) {
            row.note(Field.ADDRESS, FindingCode.ADDRESS_UNREADABLE, "address", draft.name());
            run.rejected++;
            return;
        }
        long unit = run.places.unit(run.places.estate(estate), address);
        PersonDraft sure = withoutForeignNumber(row, draft);
        Optional<Known> found = run.register.find(sure, unit);
        if (found.isPresent() && (found.get().met || found.get().unitId != null && found.get().unitId != unit)) {
            row.noteDuplicate(draft.name(), run.places.written(found.get().unitId));
            run.skipped++;
            return;
        }
        Known person = found.orElseGet(() -> run.register.add(sure, unit));
        person.met = true;
        boolean learnt = found.isPresent() && (run.register.learn(person, sure) | settle(person, sure, unit));
        Slot household = household(row, sure, unit, person);
        joining.add(new Place(person, household, relation(sure, household)));
        if (person.fresh()) {
            run.created++;
        } else if (learnt) {
            run.updated++;
        } else {
            run.skipped++;
        }
    }

    private Address address(RowView row, PersonDraft draft) {
        String whole = row.text(Field.ADDRESS);
        return draft.address().complete() || whole.isEmpty() ? draft.address() : new Address("", "", Words.word("entrance.unknown"), whole);
    }

    /** A flat in which nobody is written down is empty, not wrong; a number or telephone without a name is. */
    private void nameless(RowView row, PersonDraft draft, String estate, Address address) {
        boolean somebody = draft.idNumber() != null || !draft.idAsWritten().isEmpty() || !draft.contacts().isEmpty();
        if (somebody) {
            row.note(Field.NAME, FindingCode.NAME_MISSING, "name");
            run.rejected++;
            return;
        }
        row.forget(FindingCode.ID_MISSING);
        if (address.complete()) {
            run.places.unit(run.places.estate(estate), address);
        }
        run.skipped++;
    }

    /** A number that somebody of another name has already is not this person's until a person has looked. */
    private PersonDraft withoutForeignNumber(RowView row, PersonDraft d) {
        Optional<Known> owner = run.register.numbered(d.idNumber()).filter(known -> !known.person.name().equals(d.name()));
        if (owner.isEmpty()) {
            return d;
        }
        row.note(Field.ID_NUMBER, FindingCode.ID_CONFLICT, "conflict", d.name(), d.idNumber(), owner.get().person.name());
        return new PersonDraft(d.name(), d.sex(), d.birthDate(), d.birthPrecision(), null, d.idNumber(), d.estate(), d.address(),
                d.householdNumber(), d.head(), d.relation(), d.category(), d.contacts(), d.tags(), d.note());
    }

    /** Where somebody known lives, or as what, when that was not known yet. */
    private boolean settle(Known person, PersonDraft draft, long unit) {
        ResidenceCategory told = draft.category();
        if (person.residence == null && !person.fresh()) {
            run.daos.get(ResidenceDao.class).insert(new Residence(0, person.person.id(), unit,
                    told == null ? ResidenceCategory.UNKNOWN : told, null, null));
            person.unitId = unit;
            return true;
        }
        if (told != null && person.residence.category() == ResidenceCategory.UNKNOWN && told != ResidenceCategory.UNKNOWN) {
            run.daos.get(ResidenceDao.class).recategorise(person.residence.id(), told);
            return true;
        }
        return false;
    }

    private Slot household(RowView row, PersonDraft draft, long unit, Known person) {
        String told = !draft.householdNumber().isEmpty() ? draft.householdNumber() : draft.head();
        Slot slot;
        if (!told.isEmpty()) {
            slot = slots.computeIfAbsent(unit + "|" + told, key -> new Slot(unit, draft.head()));
        } else {
            Slot last = lastInUnit.get(unit);
            boolean begins = last == null || draft.relation() == Relation.HEAD && last.headMet;
            if (begins && last != null) {
                row.note(Field.RELATION, FindingCode.HEAD_TWICE, "head", draft.name(), last.head);
            }
            slot = begins ? slots.computeIfAbsent(unit + "|#" + row.number(), key -> new Slot(unit, "")) : last;
        }
        if (draft.relation() == Relation.HEAD) {
            slot.headMet = true;
            slot.head = draft.name();
        }
        if (person.membership != null) {
            slot.known = person.membership.householdId();
        }
        lastInUnit.put(unit, slot);
        return slot;
    }

    private static Relation relation(PersonDraft draft, Slot household) {
        if (draft.relation() != null) {
            return draft.relation();
        }
        return draft.name().equals(household.head) || household.head.isEmpty() && !household.headMet ? Relation.HEAD : Relation.OTHER_KIN;
    }

    /** Writes the households once everyone has an id. */
    void finish() {
        run.households = slots.size();
        HouseholdDao households = run.daos.get(HouseholdDao.class);
        List<Slot> fresh = slots.values().stream().filter(slot -> slot.known == null).toList();
        if (!fresh.isEmpty()) {
            List<Long> ids = households.insertAll(fresh.stream().map(slot -> new Household(0, slot.unit, null, null)).toList());
            for (int i = 0; i < fresh.size(); i++) {
                fresh.get(i).known = ids.get(i);
            }
        }
        List<Membership> memberships = joining.stream().filter(place -> place.person.membership == null)
                .map(place -> new Membership(0, place.household.known, place.person.person.id(), place.relation, null, null)).toList();
        if (!memberships.isEmpty()) {
            households.insertMembers(memberships);
        }
    }
}
