package org.jielin.common.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jielin.common.db.History.StepRow;
import org.jielin.common.text.UserMessageException;

/**
 * Takes a step back even when rows that it changed were changed again since: rows that nobody touched get their old values,
 * touched ones stay as they are now unless they are asked back. {@link History#undo} refuses then.
 */
public final class PartialUndo {

    private final Database database;

    public PartialUndo(Database database) {
        this.database = database;
    }

    /** The rows that differ from how the step left them: as they were before the step, and as they are now. */
    public List<RowChange> touched(long step) {
        return database.look(handle -> net(handle, step).stream().map(row -> new Row(row, current(handle, row)))
                .filter(row -> !row.untouched()).map(row -> new RowChange(row.step().table(), row.step().id(), row.step().before(), row.now())).toList());
    }

    /**
     * Undoes the rest of a step.
     *
     * @param act what the undoing is called, with its own right
     * @param back touched rows that get back what the step took from them, in the columns that were not changed since
     * @throws UserMessageException when the account can't see the step, it was undone before, or what it took is in use
     *         elsewhere; nothing has changed then
     */
    public void undo(Act act, long step, Set<RecordRef> back) {
        StepRow found = database.reader(StepDao.class).find(step);
        if (found == null) {
            throw new UserMessageException("access.outside");
        }
        if (found.undone() || found.undoesId() != null) {
            throw new UserMessageException("history.undo.twice");
        }
        try {
            database.write(act, step, handle -> {
                RowWriter writer = new RowWriter(handle);
                net(handle, step).reversed().forEach(row -> restore(writer, new Row(row, current(handle, row)), back));
                return null;
            });
        } catch (DataFailure failure) {
            if (failure.brokeIntegrity()) {
                throw new UserMessageException("history.undo.used");
            }
            throw failure;
        }
    }

    /** What the step did to each row, in the order of the last change to each. */
    private static List<ChangedRow> net(Handle handle, long step) {
        Map<RecordRef, ChangedRow> rows = new LinkedHashMap<>();
        for (ChangedRow row : Engine.changes(handle, step)) {
            RecordRef ref = new RecordRef(row.table(), row.id());
            ChangedRow earlier = rows.remove(ref);
            rows.put(ref, earlier == null ? row : new ChangedRow(row.table(), row.id(), earlier.before(), row.after()));
        }
        return new ArrayList<>(rows.values());
    }

    private static Map<String, String> current(Handle handle, ChangedRow row) {
        return TableRows.find(handle, row.table(), row.id());
    }

    private static void restore(RowWriter writer, Row row, Set<RecordRef> back) {
        ChangedRow step = row.step();
        boolean asked = back.contains(new RecordRef(step.table(), step.id()));
        if (step.before() == null) {
            if (row.untouched() && row.now() != null) {
                writer.delete(step.table(), step.id());
            }
        } else if (row.now() == null) {
            if (step.after() == null || asked) {
                writer.insert(step.table(), step.before());
            }
        } else if (row.untouched()) {
            writer.update(step.table(), step.id(), step.before().keySet(), step.before());
        } else if (asked) {
            writer.update(step.table(), step.id(), row.returnable(), step.before());
        }
    }

    /** A row as the step left it, and as it is now. */
    private record Row(ChangedRow step, Map<String, String> now) {

        boolean untouched() {
            if (now == null || step.after() == null) {
                return now == null && step.after() == null;
            }
            return step.after().keySet().stream().allMatch(column -> Objects.equals(step.after().get(column), now.get(column)));
        }

        /** The columns that the step changed and nobody since. */
        List<String> returnable() {
            return step.before().keySet().stream().filter(column -> !column.equals("version"))
                    .filter(column -> !Objects.equals(step.before().get(column), step.after().get(column))
                            && Objects.equals(step.after().get(column), now.get(column)))
                    .toList();
        }
    }
}
