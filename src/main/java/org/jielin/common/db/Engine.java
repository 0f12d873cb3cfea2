package org.jielin.common.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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
                T result = work.apply(handle);
                return new Recorded<>(result, recording.save(handle, step));
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

    /** Runs the work so that its changes are recorded under the step. */
    abstract <T> Recorded<T> recording(Handle handle, long step, Function<Handle, T> work);

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
