package org.jielin.form;

import java.util.Map;

/** Somebody as forms ask for them; what is not known is not in the values. */
record FormPerson(long id, String name, Map<FormField, String> values) {

    String value(FormField field) {
        return values.getOrDefault(field, "");
    }
}
