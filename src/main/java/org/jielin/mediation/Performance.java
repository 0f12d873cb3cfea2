package org.jielin.mediation;

/** How far an agreement is performed; the committee supervises it (人民调解法 Art. 31). */
public enum Performance {
    NOT_DUE, ON_THE_SPOT, PERFORMED, PARTLY, NOT_PERFORMED, LITIGATION;

    /** Whether nothing remains to be performed or urged. */
    public boolean settled() {
        return this == ON_THE_SPOT || this == PERFORMED || this == LITIGATION;
    }
}
