package org.jielin.hazard;

/** The three grades that property firms' ledgers use. */
public enum HazardSeverity {
    ORDINARY, MAJOR, CRITICAL
}
