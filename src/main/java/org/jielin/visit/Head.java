package org.jielin.visit;

/** The judgement of one of the five heads that a visit looks at. */
public enum Head {
    NORMAL, ATTENTION, ABNORMAL
}
