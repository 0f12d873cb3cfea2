package org.jielin.common.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.FieldChange;
import org.jielin.common.db.RowChange;
import org.jielin.common.text.Messages;

/** Tells changed rows in the office's words. */
public final class ChangeWords {

    private static final int MOST_CHARACTERS = 120;
    private static final int CHARACTERS_BEFORE = 12;
    /** The columns by which people know a row. */
    private static final Map<String, List<String>> NAMED_BY = Map.ofEntries(Map.entry("estate", List.of("name")),
            Map.entry("entrance", List.of("estate_id", "lane", "building", "label")), Map.entry("unit", List.of("entrance_id", "room")),
            Map.entry("person", List.of("name")), Map.entry("contact", List.of("person_id")), Map.entry("tag", List.of("person_id", "label")),
            Map.entry("residence", List.of("person_id")), Map.entry("household", List.of("unit_id")),
            Map.entry("membership", List.of("person_id")), Map.entry("care_profile", List.of("person_id")),
            Map.entry("helper", List.of("person_id")), Map.entry("pairing", List.of("elder_id")),
            Map.entry("visit", List.of("elder_id", "planned_on")), Map.entry("follow_up", List.of("person_id")),
            Map.entry("not_same", List.of("person_id", "other_id")), Map.entry("person_merge", List.of("gone_id")),
            Map.entry("finding_accepted", List.of("what")),
            Map.entry("mediator", List.of("name")), Map.entry("mediation_case", List.of("number")), Map.entry("case_party", List.of("name")),
            Map.entry("case_mediator", List.of("mediator_id")), Map.entry("mediation_session", List.of("held_at")),
            Map.entry("return_visit", List.of("visited_on")), Map.entry("hazard", List.of("location")),
            Map.entry("lift_project", List.of("entrance_id")), Map.entry("lift_ballot", List.of("unit_id", "owner_name")),
            Map.entry("import_run", List.of("file_name")), Map.entry("import_layout", List.of("headers")), Map.entry("form_layout", List.of("name")), Map.entry("account", List.of("name")),
            Map.entry("account_entrance", List.of("entrance_id")), Map.entry("office_setting", List.of("name")));

    private final RecordNames names;

    public ChangeWords(RecordNames names) {
        this.names = names;
    }

    /** What was done to a row. */
    public RowWords told(RowChange row) {
        return words(row, "history.row.");
    }

    /** What will be done to a row. */
    public RowWords foretold(RowChange row) {
        return words(row, "history.willBe.");
    }

    private RowWords words(RowChange row, String stem) {
        Map<String, String> columns = row.removed() ? row.before() : row.after();
        List<String> naming = NAMED_BY.getOrDefault(row.table(), List.of());
        String name = naming.stream().map(column -> word(row.table(), column, columns.get(column))).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        boolean changed = !row.added() && !row.removed();
        List<String> fields = row.fields().stream().filter(field -> changed || !naming.contains(field.column()))
                .map(field -> changed ? changed(field) : only(field)).filter(text -> !text.isEmpty()).toList();
        return new RowWords(ColumnWords.table(row.table()), name, Messages.text(stem + (changed ? "changed" : row.added() ? "added" : "removed")),
                changed, fields);
    }

    /** A field that a new row has, or that a removed row had. */
    private String only(FieldChange field) {
        String value = word(field, field.before() == null ? field.after() : field.before());
        boolean told = !ColumnWords.column(field).isEmpty() && !value.isEmpty() && !value.equals(Messages.text("history.false"));
        return told ? Messages.text("history.field.only", ColumnWords.column(field), excerpt(value, 0)) : "";
    }

    private String changed(FieldChange field) {
        String before = word(field, field.before());
        String after = word(field, field.after());
        if (ColumnWords.column(field).isEmpty() || before.isEmpty() && after.isEmpty()) {
            return "";
        }
        if (before.equals(after)) {
            return Messages.text("history.field.masked", ColumnWords.column(field), after);
        }
        int from = Math.max(before.length(), after.length()) <= MOST_CHARACTERS ? 0 : commonStart(before, after) - CHARACTERS_BEFORE;
        return Messages.text("history.field", ColumnWords.column(field), orNothing(excerpt(before, from)), orNothing(excerpt(after, from)));
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String excerpt(String text, int from) {
        int begin = from <= 0 || from >= text.length() ? 0 : text.offsetByCodePoints(0, text.codePointCount(0, from));
        String rest = (begin == 0 ? "" : "…") + text.substring(begin).replace('\n', ' ');
        return rest.codePointCount(0, rest.length()) <= MOST_CHARACTERS ? rest
                : rest.substring(0, rest.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    private static String orNothing(String word) {
        return word.isEmpty() ? Messages.text("history.nothing") : word;
    }

    private String word(FieldChange field, String value) {
        return word(field.table(), field.column(), value);
    }

    private String word(String table, String column, String value) {
        return names.refers(column) ? names.name(column, value) : ColumnWords.value(table, column, value);
    }
}
