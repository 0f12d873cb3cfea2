package org.jielin.common.db;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/** What was done, by whom and when, and taking it back. */
public final class History {

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /** The last steps, newest first. */
    public List<StepRow> steps(int limit) {
        return steps(StepFilter.ALL, limit);
    }

    /** The last of the steps that the filter lets through, newest first. */
    public List<StepRow> steps(StepFilter filter, int limit) {
        return database.reader(StepDao.class).steps(filter, limit);
    }

    public int count(StepFilter filter) {
        return database.reader(StepDao.class).count(filter);
    }

    /** Everybody who did something here. */
    public List<String> actors() {
        return database.reader(StepDao.class).actors();
    }

    /**
     * The changes that touched these records, newest first: of a resident and of a mediation case also those of the rows
     * that are parts of it, removed ones included.
     */
    public List<RecordChange> ofRecord(List<RecordRef> records) {
        return database.read(daos -> new RecordTrail(daos.get(StepDao.class)).of(records));
    }

    /** How many rows of each table a step touched. */
    public Map<String, Integer> extent(long step) {
        Map<String, Integer> extent = new TreeMap<>();
        database.reader(StepDao.class).extent(step).forEach(row -> extent.put(row.tableName(), row.touched()));
        return extent;
    }

    /** What a step did, told of at most so many rows, some of each table; {@link RowChange#reversed} tells what undoing would do. */
    public List<RowChange> rows(long step, int most) {
        return Changes.net(database.reader(StepDao.class).changes(step, most));
    }

    /** Why a step can't be taken back as things stand; empty when nothing is known against it. */
    public Optional<String> obstacle(long step) {
        return Optional.ofNullable(refusal(database.reader(StepDao.class), step)).map(UserMessageException::getMessage);
    }

    private UserMessageException refusal(StepDao steps, long step) {
        StepRow row = steps.find(step);
        if (row == null) {
            return new UserMessageException("access.outside");
        }
        if (row.name().startsWith("account.") || row.name().equals("office.create")) {
            return new UserMessageException("history.undo.never");
        }
        Right needed = Right.of(new Act(row.name(), row.detail()));
        if (!database.access().may(needed)) {
            return new UserMessageException("access.refused", Messages.label(needed));
        }
        if (row.undone() || row.undoesId() != null) {
            return new UserMessageException("history.undo.twice");
        }
        String later = steps.touchedSince(step);
        if (later == null) {
            return null;
        }
        return later.isEmpty() ? new UserMessageException("history.undo.touched.unseen") : new UserMessageException("history.undo.touched", later);
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
        UserMessageException refusal = refusal(steps, step);
        if (refusal != null) {
            throw refusal;
        }
        try {
            database.write(Act.of("undo", steps.find(step).detail()), step, handle -> {
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
        Map<String, String> before = Changes.read(change.beforeRow());
        try (var update = handle.createUpdate(sql)) {
            for (String column : columns.keySet()) {
                update.bind(column, before.get(column));
            }
            update.execute();
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

    record TrailRow(long id, long stepId, LocalDateTime doneAt, String actor, String detail, String tableName, long rowId,
            String beforeRow, String afterRow) {

        ChangeRow change() {
            return new ChangeRow(tableName, rowId, beforeRow, afterRow);
        }
    }

    record ColumnRow(String columnName, String dataType) {
    }
}
