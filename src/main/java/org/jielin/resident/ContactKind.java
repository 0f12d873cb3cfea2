package org.jielin.resident;

/** A person's own number, or somebody to call for that person. */
public enum ContactKind {
    MOBILE, LANDLINE, EMERGENCY
}
