package org.jielin.resident;

/** What speaks for, or against, two records being of one person, and how much: habit and trial, no rule of law. */
public enum DuplicateReason {
    ID_SAME(80), NAME_AND_FLAT(65), NAME_AND_BIRTH(60), NAME_AND_PHONE(55), ID_FITS(50), FORMER_NAME(50), ID_NEAR(40), NEAR_NAME_AND_BIRTH(40),
    BIRTH_SEX_FLAT(40), NAME_AND_YEAR(30), NEAR_NAME_AND_FLAT(30), PHONE_AND_SURNAME(15),
    OTHER_BIRTH(-15), OTHER_SEX(-30), OTHER_ID(-60), ONE_HOUSEHOLD(-30),
    /** Other people of one household: brothers and sisters have names that differ in one character, twins even one birthday. */
    OTHERS_OF_HOUSEHOLD(-100);

    private final int points;

    DuplicateReason(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    public boolean against() {
        return points < 0;
    }
}
