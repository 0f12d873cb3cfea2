package org.jielin.mediation;

/** Which side a party stands on. */
public enum PartySide {
    APPLICANT, RESPONDENT
}
