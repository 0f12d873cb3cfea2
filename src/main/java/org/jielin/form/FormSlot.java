package org.jielin.form;

/**
 * A column of a form's table, or a blank beside a label.
 *
 * @param label as it is printed, a group's word before it
 * @param field what it asks for; null when that was not recognised or nothing shall be filled in
 * @param computed the form fills it itself, by a formula
 */
record FormSlot(String label, FormField field, boolean computed) {

    FormSlot asking(FormField other) {
        return new FormSlot(label, other, computed);
    }
}
