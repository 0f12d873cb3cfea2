package org.jielin.resident;

/** The two orders in which a list of residents is read: door by door, or by the name's reading. */
public enum ResidentSort {
    ADDRESS, NAME
}
