package org.jielin.document;

/** What the cells of a column are to a spreadsheet program. A cell that can't be read as such, a masked one for example, is text. */
public enum ValueType {
    /** Numbers that nobody counts with belong here too: telephones, identity numbers, rooms. */
    TEXT,
    NUMBER,
    /** Written {@code 2026-11-23}. */
    DATE,
    /** Written {@code 2026-11-23 10:00}. */
    MINUTE
}
