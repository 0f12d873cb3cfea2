package org.jielin.lift;

import java.time.LocalDate;

/** A ballot with its room, for the list. */
public record BallotRow(long id, long projectId, long unitId, String room, String ownerName, int area, BallotOpinion opinion,
        LocalDate votedOn, String note) {

    public LiftBallot ballot() {
        return new LiftBallot(id, projectId, unitId, ownerName, area, opinion, votedOn, note);
    }
}
