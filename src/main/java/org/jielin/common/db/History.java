package org.jielin.common.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jielin.common.text.UserMessageException;

/** What was done, by whom and when, and taking it back. */
public final class History {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /** The last steps, newest first. */
    public List<StepRow> steps(int limit) {
        return database.reader(StepDao.class).recent(limit);
    }

    /** How many rows of each table a step touched. */
    public Map<String, Integer> extent(long step) {
        Map<String, Integer> extent = new TreeMap<>();
        database.reader(StepDao.class).extent(step).forEach(row -> extent.put(row.tableName(), row.touched()));
        return extent;
    }

    /**
     * Takes a step back: every row gets the values it had before. The undoing is a step itself.
     *
     * @throws UserMessageException when it was undone before, later steps touched or use the same rows, or the account may
     *         neither see the step nor do such acts itself, or it was about accounts or the office itself; nothing has changed
     *         then
     */
    public void undo(long step) {
        StepDao steps = database.reader(StepDao.class);
        StepRow row = steps.find(step);
        if (row == null) {
            throw new UserMessageException("access.outside");
        }
        database.access().require(Right.of(new Act(row.name(), row.detail())));
        if (row.name().startsWith("account.") || row.name().startsWith("office.")) {
            throw new UserMessageException("history.undo.never");
        }
        if (row.undone() || row.undoesId() != null) {
            throw new UserMessageException("history.undo.twice");
        }
        String later = steps.touchedSince(step);
        if (later != null) {
            throw later.isEmpty() ? new UserMessageException("history.undo.touched.unseen") : new UserMessageException("history.undo.touched", later);
        }
        try {
            database.write(Act.of("undo", row.detail()), step, handle -> {
                restore(handle, handle.attach(StepDao.class).changesBackwards(step));
                return null;
            });
        } catch (DataFailure failure) {
            if (failure.brokeIntegrity()) {
                throw new UserMessageException("history.undo.used");
            }
            throw failure;
        }
    }

    private static void restore(Handle handle, List<ChangeRow> changes) {
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        for (ChangeRow change : changes) {
            Map<String, String> columns = types.computeIfAbsent(change.tableName(), table -> columns(handle, table));
            if (change.beforeRow() == null) {
                handle.createUpdate("delete from %s where id = :id".formatted(change.tableName())).bind("id", change.rowId()).execute();
            } else if (change.afterRow() == null) {
                String names = String.join(", ", columns.keySet());
                String values = columns.entrySet().stream().map(History::casted).collect(Collectors.joining(", "));
                bindAll(handle, "insert into %s (%s) values (%s)".formatted(change.tableName(), names, values), columns, change);
            } else {
                String values = columns.entrySet().stream().filter(column -> !column.getKey().equals("id"))
                        .map(column -> column.getKey() + " = " + casted(column)).collect(Collectors.joining(", "));
                bindAll(handle, "update %s set %s where id = cast(:id as bigint)".formatted(change.tableName(), values), columns, change);
            }
        }
    }

    private static String casted(Map.Entry<String, String> column) {
        return "cast(:%s as %s)".formatted(column.getKey(), column.getValue());
    }

    private static void bindAll(Handle handle, String sql, Map<String, String> columns, ChangeRow change) {
        Map<String, Object> before = values(change.beforeRow());
        try (var update = handle.createUpdate(sql)) {
            for (String column : columns.keySet()) {
                Object value = before.get(column);
                update.bind(column, value == null ? null : value.toString());
            }
            update.execute();
        }
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable change");
        }
    }

    private static Map<String, String> columns(Handle handle, String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        handle.attach(StepDao.class).columns(table).forEach(column -> columns.put(column.columnName(), column.dataType()));
        return columns;
    }

    /** A step as the history shows it. */
    public record StepRow(long id, String name, String detail, String actor, LocalDateTime doneAt, Long undoesId,
            boolean undone, int changes) {
    }

    record ExtentRow(String tableName, int touched) {
    }

    record ChangeRow(String tableName, long rowId, String beforeRow, String afterRow) {
    }

    record ColumnRow(String columnName, String dataType) {
    }
}
