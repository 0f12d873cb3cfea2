package org.jielin.privacy;

/** A kind of personal records that is kept on one ground and for one term. */
public enum RecordClass {
    /** Who lives where. */
    ROSTER(LegalBasis.DUTY),
    EMERGENCY_CONTACT(LegalBasis.CONSENT),
    /** Care profile, pairing and what visits found. */
    CARE(LegalBasis.CONSENT),
    OPTIONAL_FACT(LegalBasis.CONSENT),
    /** Photos and papers. */
    ATTACHMENT(LegalBasis.CONSENT);

    private final LegalBasis usual;

    RecordClass(LegalBasis usual) {
        this.usual = usual;
    }

    /** The rule that holds until the office decides: our reading of the ground, and no term. */
    RetentionRule usualRule() {
        return new RetentionRule(this, usual, null);
    }
}
