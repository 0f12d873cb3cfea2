package org.jielin.mediation;

import java.time.LocalDateTime;

/** One meeting with the parties, recorded by the mediator (人民调解法 Art. 27). */
public record MediationSession(long id, long caseId, LocalDateTime heldAt, String place, String attendees, String record, String result) {
}
