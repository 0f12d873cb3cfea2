package org.jielin.duplicate;

/** Why a value is suggested. */
public enum MergeHint {
    SAME, ONLY_ONE, CHECKED_ID, AGREES_WITH_ID, FULLER, BOTH_KEPT, LOOK
}
