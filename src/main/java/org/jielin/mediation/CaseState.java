package org.jielin.mediation;

/** How far a case is. Which state follows is told by {@link CaseRules}. */
public enum CaseState {
    REGISTERED, ACCEPTED, MEDIATING, PERFORMING, CLOSED
}
