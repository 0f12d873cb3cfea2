package org.jielin.common.db;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        RowWriter writer = new RowWriter(handle);
        for (ChangeRow change : changes) {
            if (change.beforeRow() == null) {
                writer.delete(change.tableName(), change.rowId());
                continue;
            }
            Map<String, String> before = Changes.read(change.beforeRow());
            if (change.afterRow() == null) {
                writer.insert(change.tableName(), before);
            } else {
                writer.update(change.tableName(), change.rowId(), before.keySet(), before);
            }
        }
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
