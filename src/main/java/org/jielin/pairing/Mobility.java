package org.jielin.pairing;

/** How an elder gets about. */
public enum Mobility {
    INDEPENDENT, WALKING_AID, WHEELCHAIR, BEDRIDDEN, UNKNOWN
}
