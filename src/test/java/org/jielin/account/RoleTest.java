package org.jielin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jielin.common.db.Right;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void whoMayWriteSeesWhatHeWouldWriteBackAndMayTakeItBack() {
        for (Role role : Role.values()) {
            if (List.of(Right.EDIT_RESIDENTS, Right.PLAN_CARE, Right.IMPORT).stream().anyMatch(role.rights()::contains)) {
                assertThat(role.rights()).as(role.name()).contains(Right.SEE_RESIDENTS, Right.SEE_SENSITIVE, Right.READ_HISTORY, Right.UNDO);
                assertThat(role.byEntrance()).as(role.name()).isFalse();
            }
        }
    }

    @Test
    void whoMayDoSomethingWithRecordsSeesThem() {
        for (Role role : Role.values()) {
            if (role.rights().stream().anyMatch(Set.of(Right.RECORD_VISITS, Right.EDIT_HAZARDS, Right.EDIT_LIFTS, Right.SEE_SENSITIVE)::contains)) {
                assertThat(role.rights()).as(role.name()).contains(Right.SEE_RESIDENTS);
            }
            if (role.rights().contains(Right.ALL_CASES)) {
                assertThat(role.rights()).as(role.name()).contains(Right.EDIT_CASES);
            }
        }
    }

    @Test
    void anAccountThatIsNoLongerActiveMayNothing() {
        assertThat(new Account(1, "x", "x", Role.DIRECTOR, null, false, 0).access(Set.of()).rights()).isEmpty();
    }

    @Test
    void onlyBuildingLeadersAreLimitedToEntrances() {
        assertThat(new Account(1, "x", "x", Role.BUILDING_LEADER, null, true, 0).access(Set.of()).entrances()).isEmpty();
        assertThat(new Account(1, "x", "x", Role.MEDIATOR, 3L, true, 0).access(Set.of(1L)).entrances()).isNull();
        assertThat(new Account(1, "x", "x", Role.MEDIATOR, 3L, true, 0).access(Set.of()).mediatorId()).isEqualTo(3L);
    }
}
