package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HouseholdDaoTest extends DaoTest {

    private ResidentSamples samples;
    private HouseholdDao households;
    private long unit;

    @BeforeEach
    void places() {
        samples = new ResidentSamples(database);
        households = database.reader(HouseholdDao.class);
        unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "775弄", "28号"), "101");
    }

    private Map<Long, Set<DerivedTag>> derived(int days, Long where) {
        LocalDate day = TODAY.plusDays(days);
        return DerivedTags.of(where == null ? households.presences(day) : households.presences(day, where), day, DerivedHabit.USUAL);
    }

    @Test
    void whoLivesAloneFollowsTheDaysOfTheResidences() {
        long elder = samples.resident(unit, "沙秀英", Sex.FEMALE, TODAY.minusYears(79).minusDays(363));
        samples.resident(unit, Person.named("王强").withBirth(TODAY.minusYears(40), BirthPrecision.DAY), TODAY.minusDays(10), TODAY);
        assertThat(derived(0, null).get(elder)).isEmpty();
        assertThat(derived(1, null).get(elder)).containsExactly(DerivedTag.LIVING_ALONE, DerivedTag.ALL_ELDERLY);
        assertThat(derived(-11, unit).get(elder)).containsExactly(DerivedTag.LIVING_ALONE, DerivedTag.ALL_ELDERLY);
        assertThat(derived(2, unit).get(elder)).contains(DerivedTag.ADVANCED_AGE);
        assertThat(derived(0, unit + 1)).isEmpty();
    }

    @Test
    void theDeadAreNoCompany() {
        long widow = samples.resident(unit, "沙秀英", Sex.FEMALE, TODAY.minusYears(70));
        samples.resident(unit, Person.named("王强").withDiedOn(TODAY), null, null);
        assertThat(derived(-1, null).get(widow)).isEmpty();
        assertThat(derived(0, null).get(widow)).contains(DerivedTag.LIVING_ALONE);
    }
}
