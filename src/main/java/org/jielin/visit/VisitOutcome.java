package org.jielin.visit;

/** Whom the visitor met. */
public enum VisitOutcome {
    MET, FAMILY, NO_ANSWER, REFUSED
}
