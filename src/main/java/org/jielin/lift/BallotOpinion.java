package org.jielin.lift;

/** What an owner said; NONE has not voted and does not take part. */
public enum BallotOpinion {
    AGREE, OBJECT, ABSTAIN, NONE
}
