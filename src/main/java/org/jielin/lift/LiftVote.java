package org.jielin.lift;

import java.util.Collection;

/**
 * How a vote on a lift stands. Altering a building needs the participation of owners who hold at least two thirds of the
 * area and are at least two thirds of the heads, and the consent of at least three quarters of the participating area and
 * heads (民法典 Art. 278; asked of all owners of the building, 沪建房管联〔2020〕801号). Compared as exact fractions.
 *
 * @param areaTotal area of all flats in 0.01 m², likewise {@code areaPart} of those who voted and {@code areaAgree}
 * @param headsTotal flats, one head each, likewise {@code headsPart} and {@code headsAgree}
 */
public record LiftVote(long areaTotal, long areaPart, long areaAgree, int headsTotal, int headsPart, int headsAgree) {

    public static LiftVote count(Collection<BallotRow> ballots) {
        long[] area = new long[3];
        int[] heads = new int[3];
        for (BallotRow ballot : ballots) {
            int depth = ballot.opinion() == BallotOpinion.NONE ? 1 : ballot.opinion() == BallotOpinion.AGREE ? 3 : 2;
            for (int i = 0; i < depth; i++) {
                area[i] += ballot.area();
                heads[i]++;
            }
        }
        return new LiftVote(area[0], area[1], area[2], heads[0], heads[1], heads[2]);
    }

    /** Enough owners took part. */
    public boolean quorum() {
        return headsTotal > 0 && 3 * areaPart >= 2 * areaTotal && 3L * headsPart >= 2L * headsTotal;
    }

    /** Enough of them agreed. */
    public boolean passed() {
        return quorum() && 4 * areaAgree >= 3 * areaPart && 4L * headsAgree >= 3L * headsPart;
    }
}
