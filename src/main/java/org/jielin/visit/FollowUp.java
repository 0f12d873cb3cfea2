package org.jielin.visit;

import java.time.LocalDate;

/** Something to be done after a visit, by somebody, by a day. */
public record FollowUp(long id, long personId, Long visitId, String what, String owner, boolean urgent, LocalDate dueOn, LocalDate doneOn,
        String result, int version) {
}
