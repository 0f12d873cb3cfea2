package org.jielin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static MediationCase agreed(DisputeType type, LocalDate effective) {
        return new MediationCase(1, "1", effective, effective, null, type, "", CaseSource.APPLICATION, "", "", "", CaseState.PERFORMING,
                Outcome.WRITTEN_AGREEMENT, null, AgreementForm.WRITTEN, effective, "", null, Performance.NOT_DUE, null, false, null, "", 0);
    }

    @Test
    void confirmationMayBeAskedThirtyDaysFromEffect() {
        assertThat(CaseRules.confirmationLastDay(agreed(DisputeType.NEIGHBOUR, LocalDate.of(2026, 1, 31)))).contains(LocalDate.of(2026, 3, 2));
        assertThat(CaseRules.confirmationLastDay(agreed(DisputeType.MARRIAGE_FAMILY, LocalDate.of(2026, 1, 31)))).isEmpty();
    }

    @Test
    void theUsualTermIsAMonthOfTheCalendar() {
        assertThat(CaseRules.usualDueDay(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void onePartysRefusalEndsTheCaseAndAnAgreementIsWatchedUntilPerformed() {
        assertThat(CaseRules.state(true, true, Outcome.PARTY_REFUSED, null)).isEqualTo(CaseState.CLOSED);
        assertThat(CaseRules.state(true, true, Outcome.ORAL_AGREEMENT, Performance.PARTLY)).isEqualTo(CaseState.PERFORMING);
        assertThat(CaseRules.state(true, true, Outcome.ORAL_AGREEMENT, Performance.PERFORMED)).isEqualTo(CaseState.CLOSED);
        assertThat(CaseRules.state(true, false, null, null)).isEqualTo(CaseState.ACCEPTED);
        assertThat(CaseRules.state(false, false, null, null)).isEqualTo(CaseState.REGISTERED);
    }

    @Test
    void copiesAreOneForEachPartyAndOneForTheCommittee() {
        assertThat(CaseRules.copies(2)).isEqualTo(3);
    }

    @Test
    void numbersGoOnAfterTheGreatestOfTheYearWhateverTheirBrackets() {
        List<String> given = List.of("(2026)示范人调字第96号", "〔2026〕示范人调字第 97 号", "（2025）示范人调字第120号", "补2026-01-01 甲与乙");
        assertThat(CaseRules.nextSequence(given, 2026)).isEqualTo(98);
        assertThat(CaseRules.nextSequence(given, 2025)).isEqualTo(121);
        assertThat(CaseRules.nextSequence(given, 2027)).isEqualTo(1);
        assertThat(CaseRules.comparable("〔2026〕示范人调字第 9 号")).isEqualTo(CaseRules.comparable("(2026)示范人调字第9号"));
    }
}
