package org.jielin.mediation;

/** Written, or oral with the content recorded by the mediator (人民调解法 Art. 28). */
public enum AgreementForm {
    WRITTEN, ORAL
}
