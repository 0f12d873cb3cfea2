package org.jielin.imports;

import org.jielin.common.text.UserMessageException;

/**
 * What came of one opened file.
 *
 * @param report null when the file was refused
 * @param refusal null when it was not
 * @param step that wrote it and undoes it; null on trial, and for an account that may not read the history
 */
record Outcome(ReadFile file, ImportReport report, UserMessageException refusal, Long step) {

    static Outcome of(ReadFile file, ImportReport report) {
        return new Outcome(file, report, null, null);
    }

    static Outcome refused(ReadFile file, UserMessageException refusal) {
        return new Outcome(file, null, refusal, null);
    }

    boolean taken() {
        return report != null;
    }
}
