package org.jielin.common.db;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The two databases an office can live in, and what they do differently. */
public enum Engine {

    /** The embedded file. A commit reaches the disk with CHECKPOINT SYNC, and only then. */
    H2 {
        @Override
        <T> T recording(Handle handle, long step, Function<Handle, T> work) {
            try (ChangeTrigger.Recording recording = ChangeTrigger.record()) {
                T result = work.apply(handle);
                recording.save(handle, step);
                return result;
            }
        }

        @Override
        void makeDurable(Handle handle) {
            handle.execute("checkpoint sync");
        }
    },

    /** A server: its own function writes the changes, and a commit is durable. */
    POSTGRESQL {
        @Override
        <T> T recording(Handle handle, long step, Function<Handle, T> work) {
            handle.execute("select set_config('jielin.step', ?, true)", String.valueOf(step));
            return work.apply(handle);
        }

        @Override
        void makeDurable(Handle handle) {
        }
    };

    /** Runs the work so that its changes are recorded under the step. */
    abstract <T> T recording(Handle handle, long step, Function<Handle, T> work);

    abstract void makeDurable(Handle handle);
}
