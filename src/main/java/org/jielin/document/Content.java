package org.jielin.document;

/** What a cell or a fact of a paper holds, which decides who may read it. */
public enum Content {
    PLAIN,
    /** Names of people, several with a comma between. */
    NAME,
    /** An address down to the room, or less of it. */
    ADDRESS,
    /** A room alone. */
    ROOM,
    BIRTH,
    /** Telephone numbers, with or without names. */
    PHONE,
    ID_NUMBER,
    /** Health, care and what else is sensitive in the sense of Art. 28 of 个人信息保护法. */
    HEALTH,
    /** Words somebody wrote, in which anything may stand. */
    TEXT
}
