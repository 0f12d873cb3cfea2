package org.jielin.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VisitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aPlannedVisitIsDueOnItsDayAndOverdueFromTheNext() {
        assertThat(VisitRules.due(VisitState.PLANNED, TODAY, TODAY)).isTrue();
        assertThat(VisitRules.overdue(VisitState.PLANNED, TODAY, TODAY)).isFalse();
        assertThat(VisitRules.due(VisitState.PLANNED, TODAY, TODAY.plusDays(1))).isFalse();
        assertThat(VisitRules.overdue(VisitState.PLANNED, TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(VisitRules.due(VisitState.PLANNED, TODAY.plusDays(1), TODAY)).isFalse();
    }

    @Test
    void whatIsDoneOrCancelledIsNeither() {
        for (VisitState state : new VisitState[] {VisitState.DONE, VisitState.CANCELLED}) {
            assertThat(VisitRules.due(state, TODAY, TODAY)).isFalse();
            assertThat(VisitRules.overdue(state, TODAY.minusDays(3), TODAY)).isFalse();
        }
    }
}
