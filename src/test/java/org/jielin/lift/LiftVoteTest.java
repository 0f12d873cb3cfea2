package org.jielin.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiftVoteTest {

    private static LiftVote vote(int agree, int object, int silent) {
        List<BallotRow> ballots = new ArrayList<>();
        add(ballots, agree, BallotOpinion.AGREE);
        add(ballots, object, BallotOpinion.OBJECT);
        add(ballots, silent, BallotOpinion.NONE);
        return LiftVote.count(ballots);
    }

    private static void add(List<BallotRow> ballots, int number, BallotOpinion opinion) {
        for (int i = 0; i < number; i++) {
            ballots.add(new BallotRow(0, 1, 1, "101", "产权人", 7411, opinion, null, ""));
        }
    }

    @Test
    void twoThirdsTakePartExactlyOrNot() {
        assertThat(vote(20, 0, 10).quorum()).isTrue();
        assertThat(vote(19, 0, 11).quorum()).isFalse();
        assertThat(vote(0, 0, 0).quorum()).isFalse();
    }

    @Test
    void threeQuartersOfElevenAreNine() {
        assertThat(vote(9, 2, 0).passed()).isTrue();
        assertThat(vote(8, 3, 0).passed()).isFalse();
        assertThat(vote(9, 3, 0).passed()).isTrue();
    }

    @Test
    void areaAndHeadsMustBothAgree() {
        List<BallotRow> ballots = new ArrayList<>();
        add(ballots, 3, BallotOpinion.AGREE);
        ballots.add(new BallotRow(0, 1, 1, "201", "大户", 30000, BallotOpinion.OBJECT, null, ""));
        LiftVote vote = LiftVote.count(ballots);
        assertThat(vote.headsAgree() * 4).isEqualTo(vote.headsPart() * 3);
        assertThat(vote.passed()).isFalse();
    }
}
