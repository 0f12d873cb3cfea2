package org.jielin.visit;

import java.time.LocalDate;

/** A follow-up with the elder's name and address. */
public record FollowUpRow(long id, long personId, String name, String address, String what, String owner, boolean urgent, LocalDate dueOn,
        LocalDate doneOn, int version) {

    /** Still open after its last day. */
    public boolean overdue(LocalDate today) {
        return doneOn == null && dueOn.isBefore(today);
    }
}
