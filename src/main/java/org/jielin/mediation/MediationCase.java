package org.jielin.mediation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A case of people's mediation. There is no fee in it: mediation is free (人民调解法 Art. 4).
 *
 * @param dueOn last day to mediate; a habit of one month from acceptance, to be moved with both parties' consent
 * @param amountCents money that one party owes another by the agreement, in 0.01 yuan; null when none
 * @param agreementOn the day the agreement took effect (Arts. 29, 30)
 * @param remediesTold whether the parties were told of arbitration, administrative and court routes (Art. 26)
 */
public record MediationCase(long id, String number, LocalDate registeredOn, LocalDate acceptedOn, LocalDate dueOn, DisputeType disputeType,
        String localType, CaseSource caseSource, String place, String summary, String claims, CaseState state, Outcome outcome,
        LocalDate closedOn, AgreementForm agreementForm, LocalDate agreementOn, String agreementText, LocalDate performanceDue,
        Performance performance, Long amountCents, boolean remediesTold, LocalDateTime deletedAt, String deletedReason, int version) {

    public boolean open() {
        return state != CaseState.CLOSED;
    }

    /** Still before its outcome after the last day. */
    public boolean overdue(LocalDate today) {
        return open() && outcome == null && dueOn != null && dueOn.isBefore(today);
    }
}
