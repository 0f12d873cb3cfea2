package org.jielin.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was recognised in a form.
 *
 * @param table how one reads where it is: the sheet's name, the table's number
 * @param onePerson it asks for one person, each label beside its blank; otherwise for a row a person
 * @param slots in their order in the file
 * @param room rows that wait to be filled
 * @param example whether the first of them holds an example, which is written over
 */
record FormLayout(String table, boolean onePerson, List<FormSlot> slots, int room, boolean example) {

    /** The same for every copy of the form, so that what was chosen for it can be remembered. */
    String print() {
        return (onePerson ? "1" : "n") + slots.stream().map(FormSlot::label).map(FormWords::normal).collect(Collectors.joining("|"));
    }

    FormLayout asking(int slot, FormField field) {
        List<FormSlot> changed = new ArrayList<>(slots);
        changed.set(slot, slots.get(slot).asking(field));
        return new FormLayout(table, onePerson, changed, room, example);
    }

    long recognised() {
        return slots.stream().filter(slot -> slot.field() != null).count();
    }
}
