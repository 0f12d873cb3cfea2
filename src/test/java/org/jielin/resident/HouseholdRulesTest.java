package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdRulesTest {

    private static final LocalDate TODAY = DaoTest.TODAY;
    private final List<HouseholdMember> members = new ArrayList<>();

    private long member(Relation relation, Sex sex, int age) {
        long id = members.size() + 1;
        members.add(new HouseholdMember(id, 1, id, "人" + id, sex, TODAY.minusYears(age), relation, null, null, null, null));
        return id;
    }

    private List<Relation> proposed(long head) {
        Map<Long, Relation> relations = HouseholdRules.proposed(members, head);
        return members.stream().map(each -> relations.get(each.personId())).toList();
    }

    @Test
    void theSpouseTakesOverTheSameFamily() {
        member(Relation.HEAD, Sex.MALE, 70);
        long wife = member(Relation.SPOUSE, Sex.FEMALE, 68);
        member(Relation.SON, Sex.MALE, 40);
        member(Relation.DAUGHTER_IN_LAW, Sex.FEMALE, 39);
        member(Relation.GRANDCHILD, Sex.MALE, 8);
        member(Relation.MOTHER, Sex.FEMALE, 92);
        member(Relation.NOT_KIN, Sex.FEMALE, 50);
        assertThat(proposed(wife)).containsExactly(Relation.SPOUSE, Relation.HEAD, Relation.SON, Relation.DAUGHTER_IN_LAW, Relation.GRANDCHILD,
                Relation.PARENT_IN_LAW, Relation.NOT_KIN);
    }

    @Test
    void theOnlySonBecomesTheHeadOfHisParents() {
        member(Relation.HEAD, Sex.MALE, 70);
        member(Relation.WIFE, Sex.FEMALE, 68);
        long son = member(Relation.ONLY_SON, Sex.MALE, 40);
        member(Relation.DAUGHTER_IN_LAW, Sex.FEMALE, 39);
        member(Relation.GRANDCHILD, Sex.FEMALE, 8);
        member(Relation.MOTHER, Sex.FEMALE, 92);
        assertThat(proposed(son)).containsExactly(Relation.FATHER, Relation.MOTHER, Relation.HEAD, Relation.SPOUSE, Relation.DAUGHTER,
                Relation.GRANDPARENT);
    }

    @Test
    void whoseWifeAndChildrenTheyAreIsAskedWhenThereAreTwoSons() {
        member(Relation.HEAD, Sex.MALE, 70);
        long son = member(Relation.ELDEST_SON, Sex.MALE, 42);
        member(Relation.SECOND_SON, Sex.MALE, 40);
        member(Relation.DAUGHTER_IN_LAW, Sex.FEMALE, 39);
        member(Relation.GRANDCHILD, Sex.FEMALE, 8);
        assertThat(proposed(son)).containsExactly(Relation.FATHER, Relation.HEAD, Relation.SIBLING, null, null);
    }

    @Test
    void theSonsWifeHasHisParentsAsHers() {
        member(Relation.HEAD, Sex.FEMALE, 70);
        member(Relation.SON, Sex.MALE, 42);
        long wife = member(Relation.DAUGHTER_IN_LAW, Sex.FEMALE, 39);
        member(Relation.GRANDSON, Sex.MALE, 8);
        assertThat(proposed(wife)).containsExactly(Relation.PARENT_IN_LAW, Relation.SPOUSE, Relation.HEAD, Relation.SON);
    }

    @Test
    void aMotherSeesChildAndGrandchildren() {
        member(Relation.HEAD, Sex.MALE, 45);
        member(Relation.SPOUSE, Sex.FEMALE, 44);
        member(Relation.DAUGHTER, Sex.FEMALE, 12);
        long mother = member(Relation.MOTHER, Sex.FEMALE, 70);
        member(Relation.FATHER, Sex.MALE, 72);
        member(Relation.SIBLING, Sex.FEMALE, 40);
        assertThat(proposed(mother)).containsExactly(Relation.SON, Relation.DAUGHTER_IN_LAW, Relation.GRANDCHILD, Relation.HEAD, Relation.SPOUSE,
                Relation.DAUGHTER);
    }

    @Test
    void withoutTheSexNothingIsGuessed() {
        member(Relation.HEAD, Sex.UNKNOWN, 70);
        long son = member(Relation.SON, Sex.MALE, 40);
        assertThat(proposed(son)).containsExactly(null, Relation.HEAD);
    }

    @ParameterizedTest
    @EnumSource(Kin.class)
    void generationsAddUp(Kin newHead) {
        for (Kin other : Kin.values()) {
            Kin told = KinTable.to(newHead, other);
            if (newHead.generation() != null && other.generation() != null && told.generation() != null) {
                assertThat(told.generation()).as("%s seen by %s is %s", other, newHead, told).isEqualTo(other.generation() - newHead.generation());
            }
        }
    }

    @Test
    void codesAreThoseOfTheStandardAndUnique() {
        assertThat(Arrays.stream(Relation.values()).map(Relation::code).collect(Collectors.toSet())).hasSize(Relation.values().length);
        assertThat(Relation.shortList()).hasSize(14).startsWith(Relation.HEAD, Relation.SPOUSE);
        assertThat(Relation.WIFES_MOTHER.code()).isEqualTo("56");
        assertThat(Relation.WIFES_MOTHER.general()).isEqualTo(Relation.PARENT_IN_LAW);
    }

    @ParameterizedTest
    @CsvSource({"HEAD,MALE,SON", "WIFE,FEMALE,DAUGHTER", "DAUGHTER_IN_LAW,MALE,GRANDCHILD", "GRANDSON,MALE,GREAT_GRANDSON", "MOTHER,FEMALE,SIBLING",
        "NOT_KIN,MALE,NOT_KIN", "SIBLING,MALE,OTHER_KIN"})
    void aChildFollowsItsParent(Relation parent, Sex child, Relation expected) {
        assertThat(HouseholdRules.ofChild(parent, child)).isEqualTo(expected);
    }

    @Test
    void theHeirIsTheSpouseElseTheEldestAdultChild() {
        member(Relation.SON, Sex.MALE, 12);
        long elder = member(Relation.DAUGHTER, Sex.FEMALE, 30);
        member(Relation.SON, Sex.MALE, 28);
        member(Relation.NOT_KIN, Sex.MALE, 60);
        assertThat(HouseholdRules.heir(members, TODAY).personId()).isEqualTo(elder);
        long wife = member(Relation.WIFE, Sex.FEMALE, 55);
        assertThat(HouseholdRules.heir(members, TODAY).personId()).isEqualTo(wife);
        assertThat(HouseholdRules.heir(List.of(), TODAY)).isNull();
    }

    @Test
    void oneHeadAndNobodyWithoutARelation() {
        Map<Long, Relation> relations = new HashMap<>(Map.of(1L, Relation.HEAD, 2L, Relation.SON));
        assertThat(HouseholdRules.complaint(relations)).isEmpty();
        relations.put(2L, Relation.HEAD);
        assertThat(HouseholdRules.complaint(relations)).isNotEmpty();
        assertThat(HouseholdRules.joining(relations)).isNotEmpty();
        relations.put(1L, Relation.SPOUSE);
        relations.put(2L, null);
        assertThat(HouseholdRules.complaint(relations)).isNotEmpty();
        assertThat(HouseholdRules.joining(relations)).isNotEmpty();
        relations.put(2L, Relation.SON);
        assertThat(HouseholdRules.complaint(relations)).as("no head").isNotEmpty();
        assertThat(HouseholdRules.joining(relations)).isEmpty();
    }

    @Test
    void daysComeInOrder() {
        assertThat(HouseholdRules.complaint(TODAY, TODAY, TODAY)).isEmpty();
        assertThat(HouseholdRules.complaint(TODAY.plusDays(1), null, TODAY)).isNotEmpty();
        assertThat(HouseholdRules.complaint(TODAY.minusDays(2), TODAY.minusDays(1), TODAY)).contains(TODAY.minusDays(1).toString());
        assertThat(HouseholdRules.complaint(null, null, TODAY)).isNotEmpty();
    }
}
