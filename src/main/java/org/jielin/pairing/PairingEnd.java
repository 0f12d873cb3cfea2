package org.jielin.pairing;

/** Why a pairing ended. */
public enum PairingEnd {
    MOVED, DECEASED, HOSPITAL, CARE_HOME, HELPER_LEFT, CHANGED, OTHER
}
