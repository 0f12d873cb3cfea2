package org.jielin.imports;

/** The kinds of list an office keeps, in the order in which they must be read: later ones refer to earlier ones. */
public enum ImportKind {
    RESIDENTS, ELDERS, VOLUNTEERS, MEDIATION, LIFT, HAZARDS
}
