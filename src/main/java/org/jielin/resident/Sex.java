package org.jielin.resident;

/** GB/T 2261.1, the three values a roster tells. */
public enum Sex {
    MALE, FEMALE, UNKNOWN
}
