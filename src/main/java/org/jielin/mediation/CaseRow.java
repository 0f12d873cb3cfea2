package org.jielin.mediation;

import java.time.LocalDate;

/** A case as the list shows it. */
public record CaseRow(long id, String number, LocalDate registeredOn, LocalDate acceptedOn, LocalDate dueOn, String applicants,
        String respondents, DisputeType disputeType, String localType, CaseSource caseSource, String mediators, CaseState state,
        Outcome outcome, AgreementForm agreementForm, LocalDate agreementOn, Performance performance, LocalDate lastReturnVisit) {

    /** @see MediationCase#overdue */
    public boolean overdue(LocalDate today) {
        return state != CaseState.CLOSED && outcome == null && dueOn != null && dueOn.isBefore(today);
    }
}
