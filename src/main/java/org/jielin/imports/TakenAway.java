package org.jielin.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the office once had of a person and has taken out since: an old list must not bring it back by itself. */
final class TakenAway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> COLUMNS = Set.of("id_number", "id_as_written", "sex", "birth_date", "note");

    private final Map<Long, Map<String, Set<String>>> values = new HashMap<>();

    TakenAway(List<ImportDao.Taken> rows) {
        for (ImportDao.Taken row : rows) {
            JsonNode before = json(row.beforeRow());
            JsonNode after = row.afterRow() == null ? JSON.createObjectNode() : json(row.afterRow());
            boolean contact = row.tableName().equals("contact");
            long person = before.get(contact ? "person_id" : "id").asLong();
            for (String column : contact ? Set.of("number") : COLUMNS) {
                String had = before.path(column).asText("");
                if (!had.equals(after.path(column).asText(""))) {
                    values.computeIfAbsent(person, id -> new HashMap<>()).computeIfAbsent(column, name -> new HashSet<>()).add(had);
                }
            }
        }
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable change");
        }
    }

    boolean had(long person, String column, Object value) {
        return of(person, column).contains(String.valueOf(value));
    }

    /** Whether a note that the person no longer has held these words. */
    boolean noted(long person, String words) {
        return of(person, "note").stream().anyMatch(note -> note.contains(words));
    }

    private Set<String> of(long person, String column) {
        return values.getOrDefault(person, Map.of()).getOrDefault(column, Set.of());
    }
}
