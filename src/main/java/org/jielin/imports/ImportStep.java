package org.jielin.imports;

/** The wizard's steps, in their order. */
enum ImportStep {
    FILES, COLUMNS, CHECK, RESULT;

    ImportStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    ImportStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
