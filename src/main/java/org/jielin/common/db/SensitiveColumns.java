package org.jielin.common.db;

import java.util.Map;
import java.util.Set;

/** The columns that hold numbers, telephones and notes about a person's health. */
final class SensitiveColumns {

    private static final Map<String, Set<String>> COLUMNS = Map.of("person", Set.of("id_number", "id_as_written", "note"), "contact", Set.of("number"),
            "care_profile", Set.of("key_hint"), "visit", Set.of("note"), "case_party", Set.of("phone"));

    private SensitiveColumns() {
    }

    static boolean has(String table, String column) {
        return COLUMNS.getOrDefault(table, Set.of()).contains(column);
    }
}
