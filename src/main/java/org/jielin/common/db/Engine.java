package org.jielin.common.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jielin.common.db.Verification.Damage;

/** The two databases an office can live in, and what they do differently. */
public enum Engine {

    /** The embedded file. A commit reaches the disk when it is forced to, and only then. */
    H2 {
        /** One program at a time has the file, and its writers take turns. */
        @Override
        void begin(Handle handle) {
        }

        @Override
        <T> Recorded<T> recording(Handle handle, long step, Function<Handle, T> work) {
            try (ChangeTrigger.Recording recording = ChangeTrigger.record()) {
                return new Recorded<>(work.apply(handle), recording.rows());
            }
        }

        @Override
        void keep(Handle handle, long step, List<ChangedRow> rows) {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedBatch batch = handle.prepareBatch("""
                    insert into change (step_id, table_name, row_id, before_row, after_row)
                    values (:step, :table, :row, :before, :after)""")) {
                for (ChangedRow row : rows) {
                    batch.bind("step", step).bind("table", row.table()).bind("row", row.id())
                            .bind("before", RowText.row(row.before())).bind("after", RowText.row(row.after())).add();
                }
                batch.execute();
            }
        }

        @Override
        void makeDurable(Handle handle) {
            H2Store.force(handle);
        }

        @Override
        List<Damage> brokenBelow(Handle handle) {
            List<Damage> damages = new ArrayList<>(H2Store.brokenTrees(handle));
            ChangeTriggers.allTables(handle).forEach(table -> damages.addAll(H2Store.brokenIndexes(handle, table)));
            return damages;
        }
    },

    /** A server: its own function writes the changes, and a commit is durable. */
    POSTGRESQL {
        @Override
        void begin(Handle handle) {
            handle.execute("lock table audit_entry in exclusive mode");
        }

        @Override
        <T> Recorded<T> recording(Handle handle, long step, Function<Handle, T> work) {
            handle.execute("select set_config('jielin.step', ?, true)", String.valueOf(step));
            return new Recorded<>(work.apply(handle), changes(handle, step));
        }

        @Override
        void keep(Handle handle, long step, List<ChangedRow> rows) {
        }

        @Override
        void makeDurable(Handle handle) {
        }

        /** A server's pages have sums of their own. */
        @Override
        List<Damage> brokenBelow(Handle handle) {
            return List.of();
        }
    };

    /** Makes writers follow each other, so that the audit stays one chain. */
    abstract void begin(Handle handle);

    /** Runs the work and takes note of the rows it changes. */
    abstract <T> Recorded<T> recording(Handle handle, long step, Function<Handle, T> work);

    /** Writes the changes of a step down where the server's function has not done so by itself. */
    abstract void keep(Handle handle, long step, List<ChangedRow> rows);

    /** The changes of a step as they were recorded. */
    static List<ChangedRow> changes(Handle handle, long step) {
        return handle.createQuery("select table_name, row_id, before_row, after_row from change where step_id = :step order by id").bind("step", step)
                .map((row, context) -> new ChangedRow(row.getString(1), row.getLong(2), RowText.parse(row.getString(3)), RowText.parse(row.getString(4))))
                .list();
    }

    /** What came of the work, and the rows it changed. */
    record Recorded<T>(T result, List<ChangedRow> rows) {
    }

    abstract void makeDurable(Handle handle);

    /** What is wrong below the rows, where digests don't reach: with it a search may miss a row that is there. */
    abstract List<Damage> brokenBelow(Handle handle);
}
