package org.jielin.lift;

import java.time.LocalDate;

/**
 * One flat's vote.
 *
 * @param area floor area in 0.01 m²
 */
public record LiftBallot(long id, long projectId, long unitId, String ownerName, int area, BallotOpinion opinion, LocalDate votedOn, String note) {
}
