package org.jielin.imports;

import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.SheetRow;

/** Finds the person of each row in lists of elders and volunteers; whoever is not known yet is added with the address told. */
final class PersonFinder {

    private final FileImport run;

    PersonFinder(FileImport run) {
        this.run = run;
    }

    /** What to do with a row's person; {@code learnt} tells whether the row told something new of the person. */
    interface Consumer {

        void accept(RowView row, Known person, boolean learnt);
    }

    void each(Table table, Consumer consumer) {
        String estateOfTable = run.estateOf(table);
        PersonReader reader = new PersonReader(table, run);
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            for (Field field : new Field[] {Field.ESTATE, Field.LANE, Field.BUILDING, Field.ENTRANCE}) {
                view.inherit(field, before);
            }
            one(view, reader.read(view), estateOfTable, consumer);
            before = view;
            run.count();
        }
    }

    private void one(RowView row, PersonDraft draft, String estateOfTable, Consumer consumer) {
        if (draft.name().isEmpty()) {
            row.note(Field.NAME, FindingCode.NAME_MISSING, "name");
            run.rejected++;
            return;
        }
        String estate = draft.estate().isEmpty() ? estateOfTable : draft.estate();
        Long unit = unit(draft, estate);
        Recognition.Found found = run.recognition.find(row, draft, unit);
        if (found.passOver()) {
            run.skipped++;
            return;
        }
        if (found.person().isPresent() && found.person().get().met) {
            row.noteDuplicate(draft.name(), run.places.written(found.person().get().unitId));
            run.skipped++;
            return;
        }
        Known person = found.person().orElseGet(() -> run.register.add(found.draft(), unit == null ? newUnit(draft, estate) : unit));
        person.met = true;
        boolean known = found.person().isPresent();
        if (known && unit != null && person.unitId != null && !unit.equals(person.unitId)) {
            row.found(Field.NAME, FindingCode.OTHER_FLAT, draft.name(), run.places.written(person.unitId), run.places.written(unit))
                    .propose("flat.roster").because("flat").ask();
        }
        consumer.accept(row, person, known && run.updates.learn(row, person, found.draft()));
    }

    /** The flat, when the office knows it; a list that tells no estate may mean the only one that has such a flat. */
    private Long unit(PersonDraft draft, String estate) {
        if (!draft.address().complete()) {
            return null;
        }
        if (!estate.isEmpty()) {
            return run.places.knownEstate(estate).flatMap(id -> run.places.knownUnit(id, draft.address())).orElse(null);
        }
        return run.register.named(draft.name()).stream().map(known -> known.unitId)
                .filter(id -> id != null && run.places.estates().values().stream()
                        .anyMatch(each -> run.places.knownUnit(each, draft.address()).filter(id::equals).isPresent()))
                .findFirst().orElse(null);
    }

    private Long newUnit(PersonDraft draft, String estate) {
        if (!draft.address().complete()) {
            return null;
        }
        if (estate.isEmpty() && run.places.estates().size() != 1) {
            throw new UserMessageException("import.estate.missing", run.file.getFileName());
        }
        String name = estate.isEmpty() ? run.places.estates().keySet().iterator().next() : estate;
        return run.places.unit(run.places.estate(name), draft.address());
    }
}
