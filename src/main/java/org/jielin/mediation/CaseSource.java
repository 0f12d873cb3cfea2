package org.jielin.mediation;

/** How a dispute came to the committee (人民调解法 Arts. 17, 18). */
public enum CaseSource {
    APPLICATION, PROACTIVE, POLICE, COURT, PROCURATORATE, PETITION_OFFICE, OTHER_TRANSFER
}
