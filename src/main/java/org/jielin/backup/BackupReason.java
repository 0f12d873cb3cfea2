package org.jielin.backup;

/** Why a backup was made. */
public enum BackupReason {
    DAILY, BY_HAND, BEFORE_IMPORT, BEFORE_UPGRADE
}
