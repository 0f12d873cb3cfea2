package org.jielin.mediation;

/** What came of a case. */
public enum Outcome {
    WRITTEN_AGREEMENT, ORAL_AGREEMENT, NOT_REACHED, WITHDRAWN, PARTY_REFUSED, NOT_ACCEPTED, TRANSFERRED;

    /** Whether the parties agreed (人民调解法 Art. 28). */
    public boolean agreed() {
        return this == WRITTEN_AGREEMENT || this == ORAL_AGREEMENT;
    }
}
