package org.jielin.common.db;

import java.util.Map;
import org.jielin.common.text.Masking;

/** The columns that only {@link Right#SEE_SENSITIVE} shows in full, and what of them others see. */
public final class SensitiveColumns {

    /** Table, column, kind. */
    public static final Map<String, Map<String, Kind>> ALL = Map.of(
            "person", Map.of("id_number", Kind.ID_NUMBER, "id_as_written", Kind.ID_NUMBER, "note", Kind.HIDDEN),
            "contact", Map.of("number", Kind.PHONE),
            "person_fact", Map.of("content", Kind.HIDDEN),
            "care_profile", Map.of("key_hint", Kind.HIDDEN),
            "visit", Map.of("note", Kind.HIDDEN),
            "case_party", Map.of("phone", Kind.PHONE),
            "attachment", Map.of("name", Kind.HIDDEN, "note", Kind.HIDDEN, "seal_key", Kind.HIDDEN),
            "account", Map.of("verifier", Kind.HIDDEN));

    private SensitiveColumns() {
    }

    /** The sensitive columns of a table; none for most. */
    public static Map<String, Kind> of(String table) {
        return ALL.getOrDefault(table, Map.of());
    }

    /** How much of a value stays readable: the same in SQL as {@link Masking} leaves it. */
    public enum Kind {
        ID_NUMBER {
            @Override
            String sql(String column) {
                return "case when char_length(%s) < 15 then %s else %s end".formatted(column, keep(column, 2, 2), keep(column, 4, 4));
            }

            @Override
            String masked(String value) {
                return Masking.idNumber(value);
            }
        },
        PHONE {
            @Override
            String sql(String column) {
                return "case when char_length(%s) = 11 then %s else %s end".formatted(column, keep(column, 3, 4), keep(column, 0, 4));
            }

            @Override
            String masked(String value) {
                return Masking.phone(value);
            }
        },
        HIDDEN {
            @Override
            String sql(String column) {
                return "''";
            }

            @Override
            String masked(String value) {
                return "";
            }
        };

        private static String keep(String column, int head, int tail) {
            return """
                    case when char_length(%1$s) > %4$d then concat(left(%1$s, %2$d), repeat('*', char_length(%1$s) - %4$d), right(%1$s, %3$d))
                         else repeat('*', char_length(%1$s)) end""".formatted(column, head, tail, head + tail);
        }

        abstract String sql(String column);

        abstract String masked(String value);
    }
}
