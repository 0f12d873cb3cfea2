package org.jielin.pairing;

import java.time.LocalDate;

/**
 * That a helper looks after an elder.
 *
 * @param endedOn first day on which it no longer holds; null while it does
 */
public record Pairing(long id, long elderId, long helperId, PairingPart part, LocalDate beganOn, String reason, LocalDate endedOn,
        String endReason, String endNote, int version) {

    public static Pairing begun(long elder, long helper, PairingPart part, LocalDate day, String reason) {
        return new Pairing(0, elder, helper, part, day, reason, null, "", "", 0);
    }
}
