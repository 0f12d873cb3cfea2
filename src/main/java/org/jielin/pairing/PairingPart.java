package org.jielin.pairing;

/** Whether a helper is the one who comes, or stands by. */
public enum PairingPart {
    MAIN, STANDBY
}
