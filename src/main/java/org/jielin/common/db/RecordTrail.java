package org.jielin.common.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jielin.common.db.History.TrailRow;

/** Everything that ever changed a record: its own row and the rows that are parts of it, those removed since included. */
final class RecordTrail {

    /** The tables whose rows are parts of a record, each with the column that names the record. */
    private static final Map<String, Map<String, String>> PARTS = Map.of(
            "person", Map.of("contact", "person_id", "tag", "person_id", "residence", "person_id", "membership", "person_id",
                    "care_profile", "person_id", "attachment", "person_id"),
            "mediation_case", Map.of("case_party", "case_id", "case_mediator", "case_id", "mediation_session", "case_id",
                    "return_visit", "case_id", "attachment", "case_id"),
            "hazard", Map.of("attachment", "hazard_id"));

    private final StepDao steps;

    RecordTrail(StepDao steps) {
        this.steps = steps;
    }

    /** Newest first. */
    List<RecordChange> of(List<RecordRef> records) {
        Map<Long, TrailRow> found = new TreeMap<>();
        for (RecordRef record : records) {
            keep(found, steps.changesOf(record.table(), Set.of(record.id())));
            PARTS.getOrDefault(record.table(), Map.of()).forEach((table, column) -> keep(found, parts(table, column, record.id())));
        }
        Map<Long, List<TrailRow>> bySteps = found.values().stream()
                .collect(Collectors.groupingBy(TrailRow::stepId, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return bySteps.values().stream().map(RecordTrail::change).filter(change -> !change.rows().isEmpty()).toList();
    }

    private static void keep(Map<Long, TrailRow> found, Collection<TrailRow> rows) {
        rows.forEach(row -> found.put(row.id(), row));
    }

    /** A row that was moved to another record belongs to this one only as long as it named it. */
    private List<TrailRow> parts(String table, String column, long owner) {
        Set<Long> ids = new TreeSet<>(steps.parts(table, column, owner));
        ids.addAll(steps.formerParts(table, "%\"" + column + "\":\"" + owner + "\"%", "%\"" + column + "\": " + owner + ",%",
                "%\"" + column + "\": " + owner + "}%"));
        List<TrailRow> rows = new ArrayList<>();
        if (!ids.isEmpty()) {
            rows.addAll(steps.changesOf(table, ids));
            rows.removeIf(row -> !names(row.beforeRow(), column, owner) && !names(row.afterRow(), column, owner));
        }
        return rows;
    }

    private static boolean names(String json, String column, long owner) {
        return json != null && String.valueOf(owner).equals(Changes.read(json).get(column));
    }

    private static RecordChange change(List<TrailRow> rows) {
        TrailRow step = rows.getFirst();
        return new RecordChange(step.doneAt(), step.actor(), step.detail(), Changes.net(rows.stream().map(TrailRow::change).toList()));
    }
}
