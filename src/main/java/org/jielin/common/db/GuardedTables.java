package org.jielin.common.db;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an access reads in the place of each guarded table: the table itself when it may see all of it, else a view of the
 * rows and columns that it may see. Data access objects write {@code from <person> p}, always with an alias, and so can't
 * read more. Ids are numbers and stand in the text.
 */
final class GuardedTables {

    private static final String NOTHING = "false";
    /** An attachment that is gone again may have been a case's. */
    private static final String ATTACHED_TO_CASE = "c.table_name = 'attachment' and not exists (select 1 from attachment a where a.id = c.row_id "
            + "and a.case_id is null)";

    /** All columns of the tables that have sensitive ones: a view must name them. */
    static final Map<String, String> COLUMNS = Map.of(
            "person", "id name name_pinyin name_initials former_name called sex birth_date birth_precision id_number id_as_written note lunar_birthday died_on "
                    + "deleted_at deleted_reason version",
            "contact", "id person_id kind number name relation call_order guardian",
            "person_fact", "id person_id field content",
            "care_profile", "id person_id care_level mobility languages cadence_times cadence_period key_hint version",
            "visit", "id elder_id helper_id planned_on way state done_on outcome health spirit safety hygiene surroundings note version",
            "case_party", "id case_id side person_id name organisation sex birth_date phone address position",
            "attachment", "id person_id unit_id case_id hazard_id visit_id name media_type byte_count digest stored_name seal_key added_at added_by note "
                    + "deleted_at version",
            "account", "id login name role mediator_id active verifier version");

    private GuardedTables() {
    }

    /** By table name, what stands for it in a query. */
    static Map<String, String> of(Access access) {
        Map<String, String> conditions = conditions(access);
        Map<String, String> tables = new TreeMap<>();
        names().forEach(table -> tables.put(table, view(table, conditions.get(table), access.may(Right.SEE_SENSITIVE))));
        return tables;
    }

    /** Every guarded table. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Belonging.RULES.keySet());
        names.addAll(Belonging.ONE_OF.keySet());
        names.addAll(Set.of("estate", "step", "change", "import_run", "import_layout", "form_layout", "audit_entry", "account", "account_entrance",
                "saved_search"));
        return names;
    }

    private static String view(String table, String condition, boolean sensitive) {
        boolean masked = !sensitive && !SensitiveColumns.of(table).isEmpty();
        if (condition == null && !masked) {
            return table;
        }
        String columns = !masked ? "t.*" : Arrays.stream(COLUMNS.get(table).split(" ")).map(column -> {
            SensitiveColumns.Kind kind = SensitiveColumns.of(table).get(column);
            return kind == null ? "t." + column : kind.sql("t." + column) + " as " + column;
        }).collect(Collectors.joining(", "));
        return "(select " + columns + " from " + table + " t" + (condition == null ? "" : " where " + condition) + ")";
    }

    /** What must hold for a row {@code t} to be seen; nothing for a table that is seen whole. */
    private static Map<String, String> conditions(Access access) {
        Map<String, String> conditions = new TreeMap<>();
        Belonging.RULES.forEach((table, rules) -> {
            Belonging.Rule rule = rules.getFirst();
            if (rule.to().limited(access)) {
                conditions.put(table, "t." + rule.column() + " in (" + ids(rule.to(), access) + ")");
            }
        });
        Belonging.ONE_OF.forEach((table, rules) -> {
            if (rules.stream().anyMatch(rule -> rule.to().limited(access))) {
                conditions.put(table, rules.stream().map(rule -> oneOf(rule, access)).collect(Collectors.joining(" or ")));
            }
        });
        if (!access.may(Right.SEE_RESIDENTS)) {
            conditions.replaceAll((table, condition) -> Belonging.caseTables().contains(table) ? condition : NOTHING);
        } else if (access.entrances() != null) {
            limitHelpers(conditions, access);
        }
        places(conditions, access);
        history(conditions, access);
        if (!access.may(Right.READ_AUDIT)) {
            conditions.put("audit_entry", NOTHING);
        }
        if (!access.may(Right.IMPORT)) {
            conditions.put("import_run", NOTHING);
            conditions.put("import_layout", NOTHING);
        }
        if (!access.may(Right.EXPORT)) {
            conditions.put("form_layout", NOTHING);
        }
        if (access.accountId() != null) {
            conditions.put("saved_search", access.may(Right.SEE_RESIDENTS) ? "t.account_id is null or t.account_id = " + access.accountId() : NOTHING);
        }
        if (!access.may(Right.ADMINISTER)) {
            conditions.put("account", "t.id = " + id(access.accountId()));
            conditions.put("account_entrance", "t.account_id = " + id(access.accountId()));
        }
        return conditions;
    }

    private static String oneOf(Belonging.Rule rule, Access access) {
        return "t." + rule.column() + (rule.to().limited(access) ? " in (" + ids(rule.to(), access) + ")" : " is not null");
    }

    /** The ids of what an access may see of a kind, as a list or a query. */
    static String ids(Belonging what, Access access) {
        return switch (what) {
            case ENTRANCE -> entrances(access);
            case UNIT -> "select u.id from unit u where u.entrance_id in (" + entrances(access) + ")";
            case PERSON -> "select r.person_id from residence r join unit u on u.id = r.unit_id where u.entrance_id in (" + entrances(access) + ")";
            case HAZARD -> "select h.id from hazard h where h.entrance_id in (" + entrances(access) + ")";
            case VISIT -> "select v.id from visit v where v.elder_id in (" + ids(Belonging.PERSON, access) + ")";
            case CASE -> access.may(Right.EDIT_CASES) ? casesOf(access, "-1", "-1") : "-1";
        };
    }

    /** The cases that an account mediates or registered, but for these rows of {@code case_mediator} and cases. */
    static String casesOf(Access access, String otherAssignments, String otherCases) {
        return """
                select x.case_id from case_mediator x where x.mediator_id = %d and x.id not in (%s) union all
                select c.id from mediation_case c where c.registered_by = %d and c.id not in (%s)"""
                .formatted(id(access.mediatorId()), otherAssignments, id(access.accountId()), otherCases);
    }

    private static String entrances(Access access) {
        return !access.may(Right.SEE_RESIDENTS) || access.entrances().isEmpty() ? "-1"
                : access.entrances().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static long id(Long id) {
        return id == null ? -1 : id;
    }

    /** Who helps in these entrances is known by name and own number wherever he lives; where that is stays hidden. */
    private static void limitHelpers(Map<String, String> conditions, Access access) {
        String people = ids(Belonging.PERSON, access);
        String helpers = "select g.helper_id from pairing g where g.elder_id in (" + people
                + ") union all select v.helper_id from visit v where v.helper_id is not null and v.elder_id in (" + people + ")";
        String them = "select h.person_id from helper h where h.id in (" + helpers + ")";
        conditions.merge("helper", "t.id in (" + helpers + ")", (one, other) -> one + " or " + other);
        conditions.merge("person", "t.id in (" + them + ")", (one, other) -> one + " or " + other);
        conditions.merge("contact", "t.kind <> 'EMERGENCY' and t.person_id in (" + them + ")", (one, other) -> one + " or " + other);
    }

    /** Doors are no secret to who is not limited to some of them. */
    private static void places(Map<String, String> conditions, Access access) {
        if (access.entrances() == null) {
            conditions.remove("entrance");
            conditions.remove("unit");
        } else {
            conditions.put("estate", "t.id in (select n.estate_id from entrance n where n.id in (" + entrances(access) + "))");
        }
    }

    /**
     * The history tells what was done, with names: who sees only some cases or entrances sees no steps of others that may
     * have touched more. Steps carry their actor's name; one that can't stand in the text safely owns none.
     */
    private static void history(Map<String, String> conditions, Access access) {
        boolean plain = access.name().codePoints().noneMatch(sign -> sign == '\'' || sign == '\\' || sign == '?');
        String own = plain ? "t.actor = '" + access.name() + "'" : NOTHING;
        String cases = Belonging.caseTables().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
        String steps = !access.may(Right.READ_HISTORY) ? NOTHING
                : Belonging.PERSON.limited(access) ? own
                : access.may(Right.ALL_CASES) ? null
                : own + " or not exists (select 1 from change c where c.step_id = t.id and (c.table_name in (" + cases + ") or " + ATTACHED_TO_CASE + "))";
        if (steps != null) {
            conditions.put("step", steps);
            conditions.put("change", "t.step_id in (select t.id from step t where " + steps + ")");
        }
    }
}
