package org.jielin.pairing;

import java.time.LocalDate;

/** A pairing with the names of both, for lists and histories. */
public record PairingRow(long id, long elderId, String elder, long helperId, long helperPersonId, String helper, String helperPhone,
        PairingPart part, LocalDate beganOn, String reason, LocalDate endedOn, String endReason, String endNote, int version) {
}
