package org.jielin.mediation;

import java.time.LocalDate;
import org.jielin.resident.Sex;

/**
 * A party as the papers of the case name it, which stays as it was when the case was heard.
 *
 * @param personId the resident this is; null for outsiders and organisations
 */
public record CaseParty(long id, long caseId, PartySide side, Long personId, String name, boolean organisation, Sex sex, LocalDate birthDate,
        String phone, String address, int position) {

    CaseParty withId(long known) {
        return new CaseParty(known, caseId, side, personId, name, organisation, sex, birthDate, phone, address, position);
    }

    public CaseParty in(long otherCase) {
        return new CaseParty(id, otherCase, side, personId, name, organisation, sex, birthDate, phone, address, position);
    }
}
