package org.jielin.duplicate;

/** Which of two records a value is taken from. */
public enum Side {
    KEPT, GONE,
    /** One text after the other: for notes. */
    BOTH
}
