package org.jielin.privacy;

/** On what ground records are kept (个人信息保护法 Art. 13 items 1 and 3). */
public enum LegalBasis {
    DUTY, CONSENT
}
