package org.jielin.common.history;

import java.util.List;

/**
 * A changed row in words: what kind of record, which one, what became of it, and each field that differs.
 *
 * @param changed whether the row was there before and after
 */
public record RowWords(String table, String name, String fate, boolean changed, List<String> fields) {

    /** False when only columns that have no word differ. */
    public boolean tellsSomething() {
        return !changed || !fields.isEmpty();
    }
}
