package org.jielin.visit;

/** Whether a visit still lies ahead. */
public enum VisitState {
    PLANNED, DONE, CANCELLED
}
