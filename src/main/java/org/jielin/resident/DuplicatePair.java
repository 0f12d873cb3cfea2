package org.jielin.resident;

import java.util.List;

/** Two records that may be of one person, the older first, with what speaks for it and against. */
public record DuplicatePair(Candidate one, Candidate other, List<DuplicateReason> reasons) {

    /** From this on a pair is worth a look. */
    public static final int LISTED = 50;
    private static final int LIKELY = 90;

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    public int score() {
        return reasons.stream().mapToInt(DuplicateReason::points).sum();
    }

    public boolean listed() {
        return score() >= LISTED;
    }

    public boolean likely() {
        return score() >= LIKELY;
    }
}
