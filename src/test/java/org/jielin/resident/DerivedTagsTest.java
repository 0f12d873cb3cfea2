package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jielin.resident.DerivedTag.ADVANCED_AGE;
import static org.jielin.resident.DerivedTag.ALL_ELDERLY;
import static org.jielin.resident.DerivedTag.EMPTY_NEST;
import static org.jielin.resident.DerivedTag.LIVING_ALONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class DerivedTagsTest {

    private static final LocalDate DAY = DaoTest.TODAY;
    private final List<Presence> flat = new ArrayList<>();

    private long lives(Relation relation, Integer age, ResidenceCategory category, long household) {
        long id = flat.size() + 1;
        flat.add(new Presence(id, 7, household, relation, age == null ? null : DAY.minusYears(age), category));
        return id;
    }

    private long lives(Relation relation, Integer age) {
        return lives(relation, age, ResidenceCategory.HUKOU_AND_PRESENT, 1);
    }

    private Set<DerivedTag> of(long person, DerivedHabit habit) {
        return DerivedTags.of(flat, DAY, habit).get(person);
    }

    private Set<DerivedTag> of(long person) {
        return of(person, DerivedHabit.USUAL);
    }

    @Test
    void advancedAgeBeginsOnTheEightiethBirthday() {
        long one = lives(Relation.HEAD, 80);
        flat.add(new Presence(2, 8, 2L, Relation.HEAD, DAY.minusYears(80).plusDays(1), ResidenceCategory.UNKNOWN));
        assertThat(of(one)).contains(ADVANCED_AGE);
        assertThat(of(2)).doesNotContain(ADVANCED_AGE);
    }

    @Test
    void oneElderByHerselfLivesAloneInAnElderlyHousehold() {
        assertThat(of(lives(Relation.HEAD, 79))).containsExactlyInAnyOrder(LIVING_ALONE, ALL_ELDERLY);
    }

    @Test
    void whoIsAwayIsNoCompany() {
        long elder = lives(Relation.HEAD, 70);
        long son = lives(Relation.SON, 40, ResidenceCategory.HUKOU_ABSENT, 1);
        lives(Relation.DAUGHTER, 38, ResidenceCategory.NEITHER, 1);
        assertThat(of(elder)).containsExactlyInAnyOrder(LIVING_ALONE, ALL_ELDERLY);
        assertThat(of(son)).isEmpty();
    }

    @Test
    void anAbsentElderIsOldAndNothingElse() {
        assertThat(of(lives(Relation.HEAD, 85, ResidenceCategory.HUKOU_ABSENT, 1))).containsExactly(ADVANCED_AGE);
    }

    @Test
    void aTenantIsCompanyUnlessTheOfficeSaysOtherwise() {
        long elder = lives(Relation.HEAD, 70);
        lives(Relation.HEAD, 25, ResidenceCategory.TENANT, 2);
        assertThat(of(elder)).containsExactly(ALL_ELDERLY);
        assertThat(of(elder, new DerivedHabit(18, false))).containsExactlyInAnyOrder(LIVING_ALONE, ALL_ELDERLY);
    }

    @Test
    void aMinorByHimselfIsNotCalledLivingAlone() {
        long minor = lives(Relation.HEAD, 17);
        assertThat(of(minor)).isEmpty();
        assertThat(of(minor, new DerivedHabit(16, true))).containsExactly(LIVING_ALONE);
    }

    @Test
    void anOldCoupleIsAnEmptyNest() {
        long head = lives(Relation.HEAD, 72);
        long wife = lives(Relation.WIFE, 61);
        assertThat(of(head)).containsExactlyInAnyOrder(ALL_ELDERLY, EMPTY_NEST);
        assertThat(of(wife)).containsExactlyInAnyOrder(ALL_ELDERLY, EMPTY_NEST);
    }

    @Test
    void aYoungerWifeMakesTheNestEmptyButTheHouseholdNotElderly() {
        long head = lives(Relation.HEAD, 72);
        lives(Relation.SPOUSE, 59);
        assertThat(of(head)).containsExactly(EMPTY_NEST);
    }

    @Test
    void anElderlySonKeepsTheNestFull() {
        long mother = lives(Relation.MOTHER, 88);
        long son = lives(Relation.HEAD, 62);
        assertThat(of(mother)).containsExactlyInAnyOrder(ADVANCED_AGE, ALL_ELDERLY);
        assertThat(of(son)).containsExactlyInAnyOrder(ALL_ELDERLY, EMPTY_NEST);
    }

    @Test
    void theSonsOwnHouseholdInTheSameFlatCounts() {
        long head = lives(Relation.HEAD, 75);
        lives(Relation.HEAD, 45, ResidenceCategory.HUKOU_AND_PRESENT, 2);
        assertThat(of(head)).isEmpty();
    }

    @Test
    void aCarerIsNoFamilyButCompany() {
        long elder = lives(Relation.HEAD, 91);
        lives(Relation.NOT_KIN, 50, ResidenceCategory.PRESENT_NO_HUKOU, 1);
        assertThat(of(elder)).containsExactlyInAnyOrder(ADVANCED_AGE, ALL_ELDERLY);
    }

    @Test
    void anUnknownAgeClaimsNothing() {
        long head = lives(Relation.HEAD, 70);
        long unknown = lives(Relation.SPOUSE, null);
        assertThat(of(head)).containsExactly(EMPTY_NEST);
        assertThat(of(unknown)).isEmpty();
    }

    @Test
    void anAssertedTagThatTheHouseholdSpeaksAgainstIsFound() {
        Tag alone = Tag.of(1, "高龄独居", null, "");
        Tag ended = new Tag(0, 1, "独居", null, DAY.minusDays(1), "");
        Tag poor = Tag.of(1, "低保", null, "");
        List<Tag> tags = List.of(alone, ended, poor);
        assertThat(DerivedTags.contradicted(tags, Set.of(ADVANCED_AGE), true, DAY)).containsExactly(alone);
        assertThat(DerivedTags.contradicted(tags, Set.of(LIVING_ALONE, ADVANCED_AGE), true, DAY)).isEmpty();
        assertThat(DerivedTags.contradicted(tags, Set.of(LIVING_ALONE), true, DAY)).containsExactly(alone);
        assertThat(DerivedTags.contradicted(tags, Set.of(LIVING_ALONE), false, DAY)).isEmpty();
    }

    @Test
    void anOfficeMaySetItsHabits() {
        assertThat(DerivedHabit.of(name -> Optional.empty())).isEqualTo(DerivedHabit.USUAL);
        assertThat(DerivedHabit.of(name -> Optional.of(name.equals(DerivedHabit.ALONE_FROM) ? "60" : "false"))).isEqualTo(new DerivedHabit(60, false));
    }
}
