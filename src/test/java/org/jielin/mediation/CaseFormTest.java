package org.jielin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.DaoTest;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class CaseFormTest {

    private static final MediationCase CASE = new MediationCase(7, "(2026)示范人调字第1号", DaoTest.TODAY, null, null, DisputeType.NEIGHBOUR, "漏水",
            CaseSource.APPLICATION, "居委会", "楼上漏水", "", CaseState.REGISTERED, null, null, null, null, "", null, null, null, false, null, "", 3);

    private static CaseParty party(PartySide side, String name, String phone, String address, Long person) {
        return new CaseParty(0, 0, side, person, name, false, Sex.FEMALE, LocalDate.of(1950, 1, 1), phone, address, 1);
    }

    @Test
    void loadingAndSavingUnchangedChangesNothing() {
        List<CaseParty> parties = List.of(party(PartySide.APPLICANT, "谢𠮷", "", "金柳苑3号101，后门", 5L),
                party(PartySide.RESPONDENT, "阿依努尔·艾合买提", "13800001111", "", 6L));
        CaseForm form = new CaseForm(DaoTest.CLOCK);
        form.load(CASE, parties, List.of(new Mediator(1, "周调解", true)));
        assertThat(form.dirty()).isFalse();
        assertThat(form.validate()).isEmpty();
        assertThat(form.parties()).isEqualTo(parties);
        assertThat(form.toRecord()).isEqualTo(CASE);
        assertThat(form.mediatorNames()).containsExactly("周调解");
    }

    @Test
    void anOutcomeNeedsAcceptanceAndAnAgreementItsContent() {
        OutcomeForm form = new OutcomeForm(DaoTest.CLOCK);
        form.load(CASE);
        form.outcome.set(Outcome.ORAL_AGREEMENT);
        assertThat(form.validate()).containsOnlyKeys("outcome", "agreement");
        form.outcome.set(Outcome.NOT_ACCEPTED);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toRecord().closedOn()).isEqualTo(DaoTest.TODAY);
        form.outcome.set(Outcome.WRITTEN_AGREEMENT);
        form.amount.set("12元");
        form.performanceDue.set(DaoTest.TODAY.minusDays(1));
        assertThat(form.validate()).containsOnlyKeys("outcome", "agreement", "amount", "performanceDue");
    }

    @Test
    void moneyIsKeptInCents() {
        OutcomeForm form = new OutcomeForm(DaoTest.CLOCK);
        form.load(CASE);
        form.outcome.set(Outcome.WRITTEN_AGREEMENT);
        form.agreement.set("赔偿");
        form.amount.set("1500.5");
        assertThat(form.toRecord().amountCents()).isEqualTo(150050L);
        assertThat(form.toRecord().agreementForm()).isEqualTo(AgreementForm.WRITTEN);
    }
}
