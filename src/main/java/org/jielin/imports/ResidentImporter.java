package org.jielin.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.SheetRow;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.LifeEvent;
import org.jielin.resident.Membership;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;

/** Reads a roster of residents: people, where they live, and their households. */
final class ResidentImporter {

    private static final String MOVE = "MOVE";
    private static final String CORRECT = "CORRECT";

    private final FileImport run;
    private final Households households;
    private final Set<Known> counted = new HashSet<>();

    ResidentImporter(FileImport run) {
        this.run = run;
        this.households = new Households(run);
    }

    void read(Table table) {
        String estateOfTable = run.estateOf(table);
        PersonReader reader = new PersonReader(table, run);
        Set<Integer> apart = apart(table);
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            carryDown(view, before);
            person(view, reader.read(view), estateOfTable, apart.contains(row.number()));
            before = view;
            run.count();
        }
    }

    /** The rows behind a blank one, in a list in which nothing else tells where a household ends. */
    private static Set<Integer> apart(Table table) {
        Set<Integer> apart = new HashSet<>();
        boolean told = table.columns().containsKey(Field.HOUSEHOLD_NO) || table.columns().containsKey(Field.HEAD)
                || table.columns().containsKey(Field.RELATION);
        boolean blank = false;
        for (SheetRow row : told ? List.<SheetRow>of() : table.sheet().rows()) {
            if (blank) {
                apart.add(row.number());
            }
            blank = row.blank();
        }
        return apart;
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

    private void person(RowView row, PersonDraft draft, String estateOfTable, boolean apart) {
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
        Recognition.Found found = run.recognition.find(row, draft, unit);
        if (found.passOver()) {
            run.skipped++;
        } else if (found.person().isPresent()) {
            known(row, found.draft(), unit, found.person().get(), apart);
        } else {
            Known person = run.register.add(found.draft(), unit);
            person.met = true;
            run.created++;
            counted.add(person);
            households.join(row, found.draft(), unit, person, apart, null);
        }
    }

    private void known(RowView row, PersonDraft draft, long unit, Known person, boolean apart) {
        boolean elsewhere = person.unitId != null && person.unitId != unit;
        if (person.met) {
            row.noteDuplicate(draft.name(), run.places.written(person.unitId));
            run.skipped++;
            return;
        }
        person.met = true;
        if (person.person.idNumber() != null) {
            row.forget(FindingCode.ID_MISSING);
        }
        Membership wrong = null;
        if (elsewhere) {
            String accepted = row.found(Field.NAME, FindingCode.OTHER_FLAT, draft.name(), run.places.written(person.unitId), run.places.written(unit))
                    .propose("flat").because("flat").offer(MOVE, "flat.move", run.places.written(unit))
                    .offer(CORRECT, "flat.correct", run.places.written(unit)).ask();
            if (accepted.isEmpty()) {
                run.skipped++;
                return;
            }
            wrong = move(person, draft, unit, accepted.equals(CORRECT));
        }
        boolean learnt = run.updates.learn(row, person, draft) | settle(row, person, draft, unit) | elsewhere;
        households.join(row, draft, unit, person, apart, wrong);
        if (learnt) {
            run.updated++;
            counted.add(person);
        } else {
            run.skipped++;
        }
    }

    /** Somebody lives in another flat than the office knows: from today, or all the time. */
    private Membership move(Known person, PersonDraft draft, long unit, boolean correct) {
        ResidenceDao residences = run.daos.get(ResidenceDao.class);
        Residence before = person.residence;
        Membership member = person.membership;
        LocalDate today = run.today;
        boolean put = correct || today.equals(before.since());
        ResidenceCategory category = draft.category() == null ? before.category() : draft.category();
        if (put) {
            residences.correct(before.id(), unit, category);
        } else {
            residences.end(before.id(), today.minusDays(1), "");
            residences.insert(new Residence(0, person.person.id(), unit, category, today, null));
            if (member != null) {
                run.daos.get(HouseholdDao.class).endMembership(member.id(), today.minusDays(1), LifeEvent.MOVED_OUT);
            }
        }
        person.unitId = unit;
        person.residence = new Residence(before.id(), person.person.id(), unit, category, null, null);
        person.membership = null;
        return put ? member : null;
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

    /** Where somebody known lives, or as what, when that was not known yet; a different category is asked about. */
    private boolean settle(RowView row, Known person, PersonDraft draft, long unit) {
        ResidenceCategory told = draft.category();
        if (person.residence == null) {
            run.daos.get(ResidenceDao.class).insert(new Residence(0, person.person.id(), unit,
                    told == null ? ResidenceCategory.UNKNOWN : told, person.leftOn == null ? null : run.today, null));
            person.unitId = unit;
            return true;
        }
        ResidenceCategory known = person.residence.category();
        if (told == null || told == ResidenceCategory.UNKNOWN || told == known) {
            return false;
        }
        boolean wanted = known == ResidenceCategory.UNKNOWN || !row.found(Field.CATEGORY, FindingCode.CATEGORY_DIFFERS, draft.name(),
                Messages.label(known), Messages.label(told)).propose("differs").because("differs").offer(told.name(), "replace", Messages.label(told))
                .ask().isEmpty();
        if (wanted) {
            run.daos.get(ResidenceDao.class).recategorise(person.residence.id(), told);
        }
        return wanted;
    }

    /** Writes the households once everyone has an id. */
    void finish() {
        run.households = households.count();
        households.finish().stream().filter(counted::add).forEach(person -> {
            run.updated++;
            run.skipped--;
        });
    }
}
