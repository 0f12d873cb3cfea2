package org.jielin.common.db;

/** What an entry of the audit tells of. */
public enum AuditKind {
    /** A step of a user, with the old and new values. */
    CHANGE,
    /** Somebody looked at a number or a note that is masked. */
    SEEN,
    EXPORT, PRINT,
    LOGIN, LOGIN_FAILED, LOCKED, LOGOUT,
    /** Somebody gave an account a new password. */
    PASSWORD,
    BACKUP, RESTORE, VERIFY,
    /** The digests were taken anew, after a change of the schema. */
    BASELINE
}
