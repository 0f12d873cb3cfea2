package org.jielin.resident;

/** How much of a birth date is known; the unknown part is stored as 1. */
public enum BirthPrecision {
    DAY, MONTH, YEAR
}
