package org.jielin.common.ui;

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
}
