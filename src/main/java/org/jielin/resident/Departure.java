package org.jielin.resident;

/** How a resident leaves. */
public enum Departure {
    MOVED_OUT, DIED
}
