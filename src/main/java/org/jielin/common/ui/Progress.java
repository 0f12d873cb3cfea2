package org.jielin.common.ui;

import java.util.function.BooleanSupplier;

/** How far a long piece of work is. The work reports and asks whether it should stop; it is never interrupted. */
public interface Progress {

    /** For work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    void report(long done, long total);

    /** Says what is being done now, in a sentence for the user. */
    default void stage(String text) {
    }

    boolean cancelled();

    /** The same for work that is to stop for another reason too. */
    default Progress until(BooleanSupplier stopped) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(long done, long total) {
                whole.report(done, total);
            }

            @Override
            public void stage(String text) {
                whole.stage(text);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled() || stopped.getAsBoolean();
            }
        };
    }
}
