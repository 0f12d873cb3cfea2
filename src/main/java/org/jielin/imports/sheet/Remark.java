package org.jielin.imports.sheet;

/** What was left aside in a file that was read. Each has its sentence, {@code import.remark.<remark>}. */
enum Remark {
    MACROS, LINKS, COLUMNS
}
