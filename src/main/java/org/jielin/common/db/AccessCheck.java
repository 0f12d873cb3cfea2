package org.jielin.common.db;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jielin.common.text.UserMessageException;

/**
 * Nobody changes what he may not see: the second lock behind {@link GuardedTables}, asked at the end of every step. What
 * makes a row one's own must have done so before the step, or be new with it: nobody takes a person or a case.
 */
final class AccessCheck {

    private final Handle handle;
    private final Access access;
    private final List<ChangedRow> rows;
    private final Map<Belonging, Set<Long>> own = new EnumMap<>(Belonging.class);

    private AccessCheck(Handle handle, Access access, List<ChangedRow> rows) {
        this.handle = handle;
        this.access = access;
        this.rows = rows;
    }

    /**
     * Checks the rows of a step that is done but not committed.
     *
     * @param rows in the order in which they were changed
     * @throws UserMessageException when a row, as it was or as it is, belongs to nothing that the access may see, or when
     *         the mask of a value was written in the value's place
     */
    static void check(Handle handle, Access access, List<ChangedRow> rows) {
        AccessCheck check = new AccessCheck(handle, access, rows);
        for (ChangedRow row : rows) {
            if (!check.within(row)) {
                throw new UserMessageException("access.outside");
            }
            if (!access.may(Right.SEE_SENSITIVE) && maskWritten(row)) {
                throw new UserMessageException("access.masked");
            }
        }
    }

    private boolean within(ChangedRow row) {
        if (row.table().equals("estate")) {
            return !Belonging.ENTRANCE.limited(access);
        }
        if (row.table().equals("saved_search")) {
            return Stream.of(row.before(), row.after()).filter(Objects::nonNull).allMatch(values -> keeps(id(values, "account_id")));
        }
        if (Belonging.ONE_OF.containsKey(row.table())) {
            return Stream.of(row.before(), row.after()).filter(Objects::nonNull).allMatch(values -> ownsOne(row.table(), values));
        }
        return Belonging.RULES.getOrDefault(row.table(), List.of()).stream().filter(rule -> rule.to().limited(access))
                .allMatch(rule -> Stream.of(row.before(), row.after()).filter(Objects::nonNull)
                        .allMatch(values -> owns(rule.to(), id(values, rule.column()))));
    }

    /** A list of everybody's is kept by those who keep the register, any other by its owner alone. */
    private boolean keeps(Long owner) {
        return owner == null ? access.may(Right.EDIT_RESIDENTS) : owner.equals(access.accountId());
    }

    private boolean ownsOne(String table, Map<String, String> values) {
        return Belonging.ONE_OF.get(table).stream().filter(rule -> id(values, rule.column()) != null)
                .allMatch(rule -> !rule.to().limited(access) || owns(rule.to(), id(values, rule.column())));
    }

    private static boolean maskWritten(ChangedRow row) {
        return row.before() != null && row.after() != null && SensitiveColumns.of(row.table()).entrySet().stream().anyMatch(column -> {
            String before = row.before().get(column.getKey());
            String after = row.after().get(column.getKey());
            return before != null && !before.equals(after) && column.getValue().masked(before).equals(after);
        });
    }

    private boolean owns(Belonging what, Long id) {
        return id != null && own.computeIfAbsent(what, this::find).contains(id);
    }

    private Set<Long> find(Belonging what) {
        return switch (what) {
            case ENTRANCE -> access.may(Right.SEE_RESIDENTS) ? access.entrances() : Set.of();
            case UNIT, HAZARD, VISIT -> query(GuardedTables.ids(what, access));
            case PERSON -> people();
            case CASE -> cases();
        };
    }

    private Set<Long> query(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).collect(Collectors.toSet());
    }

    private Set<Long> people() {
        Set<Long> people = had("residence", row -> owns(Belonging.UNIT, id(row, "unit_id")), "person_id");
        Set<Long> fresh = fresh("person");
        people.addAll(query(GuardedTables.ids(Belonging.PERSON, access) + " and r.id not in (" + changed("residence") + ")"));
        query(GuardedTables.ids(Belonging.PERSON, access)).stream().filter(fresh::contains).forEach(people::add);
        return people;
    }

    private Set<Long> cases() {
        if (!access.may(Right.EDIT_CASES)) {
            return Set.of();
        }
        Set<Long> cases = had("case_mediator", row -> same(access.mediatorId(), id(row, "mediator_id")), "case_id");
        cases.addAll(had("mediation_case", row -> same(access.accountId(), id(row, "registered_by")), "id"));
        cases.addAll(query(GuardedTables.casesOf(access, changed("case_mediator"), changed("mediation_case"))));
        Set<Long> fresh = fresh("mediation_case");
        query(GuardedTables.ids(Belonging.CASE, access)).stream().filter(fresh::contains).forEach(cases::add);
        return cases;
    }

    private static boolean same(Long own, Long other) {
        return own != null && own.equals(other);
    }

    /** What rows of a table pointed to before the step; a row that the step changed twice counts as it was at first. */
    private Set<Long> had(String table, Predicate<Map<String, String>> mine, String column) {
        Set<Long> seen = new HashSet<>();
        return rows.stream().filter(row -> row.table().equals(table) && seen.add(row.id()) && row.before() != null).map(ChangedRow::before)
                .filter(mine).map(row -> id(row, column)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Rows that the step added: nobody else has ever had them. */
    private Set<Long> fresh(String table) {
        return rows.stream().filter(row -> row.table().equals(table) && row.before() == null).map(ChangedRow::id).collect(Collectors.toSet());
    }

    private String changed(String table) {
        List<Long> ids = new ArrayList<>(rows.stream().filter(row -> row.table().equals(table)).map(ChangedRow::id).toList());
        ids.add(-1L);
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Long id(Map<String, String> values, String column) {
        String text = values.get(column);
        return text == null ? null : Long.valueOf(text);
    }
}
