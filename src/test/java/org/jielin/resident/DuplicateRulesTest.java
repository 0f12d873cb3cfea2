package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jielin.common.ui.Progress;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {

    private static final LocalDate BORN = LocalDate.of(1941, 3, 15);
    private long ids;

    private Candidate person(String name, LocalDate born, Long unit) {
        return of(Person.named(name).withBirth(born, BirthPrecision.DAY).withSex(Sex.FEMALE), null, unit, null);
    }

    private Candidate of(Person person, String phones, Long unit, Long household) {
        return new Candidate(++ids, person.name(), person.namePinyin(), person.formerName(), person.sex(), person.birthDate(), person.birthPrecision(),
                person.idNumber(), person.idAsWritten(), phones, unit, household);
    }

    private static List<DuplicateReason> reasons(Candidate one, Candidate other) {
        return DuplicateRules.compare(one, other).reasons();
    }

    private static boolean listed(Candidate one, Candidate other) {
        return DuplicateRules.compare(one, other).listed();
    }

    private static String id(LocalDate born, int serial) {
        return EstateSamples.idNumber(born, serial, false);
    }

    @Test
    void theSameNameAndBirthdayIsListedTheNameAloneIsNot() {
        assertThat(listed(person("沙秀英", BORN, 1L), person("沙秀英", BORN, 2L))).isTrue();
        assertThat(listed(person("沙秀英", BORN, 1L), person("沙秀英", BORN.plusYears(3), 2L))).isFalse();
        assertThat(listed(person("沙秀英", null, 1L), person("沙秀英", null, 2L))).isFalse();
    }

    @Test
    void theSameNameInOneFlatIsListedEvenWithAnotherBirthday() {
        assertThat(listed(person("沙秀英", BORN, 1L), person("沙秀英", BORN.plusYears(1), 1L))).isTrue();
    }

    @Test
    void aNameThatSoundsTheSameOrDiffersInOneCharacterNeedsTheBirthdayAndMore() {
        Candidate one = person("沙秀英", BORN, 1L);
        assertThat(reasons(one, person("沙秀瑛", BORN, 2L))).containsExactly(DuplicateReason.NEAR_NAME_AND_BIRTH);
        assertThat(listed(one, person("沙秀瑛", BORN, 2L))).isFalse();
        assertThat(listed(one, person("沙秀瑛", BORN, 1L))).isTrue();
        assertThat(reasons(one, person("沙秀兰", BORN, 2L))).contains(DuplicateReason.NEAR_NAME_AND_BIRTH);
        assertThat(reasons(one, person("沙玉兰", BORN, 2L))).isEmpty();
    }

    @Test
    void twinsAndSiblingsOfOneHouseholdAreNotListed() {
        Person first = Person.named("王子轩").withSex(Sex.MALE).withBirth(LocalDate.of(2018, 5, 1), BirthPrecision.DAY);
        Candidate one = of(first, "13800001111", 1L, 9L);
        Candidate twin = of(first.withName("王子涵"), "13800001111", 1L, 9L);
        assertThat(listed(one, twin)).isFalse();
        assertThat(reasons(one, twin)).contains(DuplicateReason.OTHERS_OF_HOUSEHOLD);
        assertThat(listed(one, of(first.withName("王子涵"), "13800001111", 1L, 10L))).as("in households of their own they may be one child").isTrue();
    }

    @Test
    void twoRightNumbersSpeakForTwoPeople() {
        Person person = Person.named("沙秀英").withBirth(BORN, BirthPrecision.DAY);
        Candidate one = of(person.withIdNumber(id(BORN, 1), ""), null, 1L, null);
        assertThat(listed(one, of(person.withIdNumber(id(BORN, 2), ""), null, 2L, null))).isFalse();
        assertThat(listed(one, of(person, null, 2L, null))).isTrue();
        assertThat(listed(one, of(person.withIdNumber(id(BORN, 2), ""), null, 1L, null))).as("the same name, birthday and flat outweigh it").isTrue();
    }

    @Test
    void aDoubtfulNumberFitsWhatExcelLeftOfIt() {
        Candidate right = of(Person.named("沙秀英").withIdNumber(id(BORN, 7), ""), null, 1L, null);
        String number = id(BORN, 7);
        for (String spoilt : List.of(number.substring(0, 15) + "000", number.substring(0, 17), number.substring(0, 15))) {
            assertThat(reasons(right, of(Person.named("甲").withIdNumber(null, spoilt), null, 2L, null))).as(spoilt).contains(DuplicateReason.ID_FITS);
        }
        String oneWrong = number.substring(0, 16) + (number.charAt(16) == '1' ? '2' : '1') + number.substring(17);
        assertThat(reasons(right, of(Person.named("甲").withIdNumber(null, oneWrong), null, 2L, null))).containsExactly(DuplicateReason.ID_NEAR);
        String fifteen = number.substring(0, 6) + number.substring(8, 17);
        assertThat(reasons(right, of(Person.named("甲").withIdNumber(null, fifteen), null, 2L, null))).containsExactly(DuplicateReason.ID_SAME);
        String threeWrong = number.substring(0, 14) + "9" + (char) ('0' + (number.charAt(15) - '0' + 5) % 10) + (char) ('0' + (number.charAt(16) - '0' + 5) % 10)
                + number.substring(17);
        assertThat(reasons(right, of(Person.named("甲").withIdNumber(null, threeWrong), null, 2L, null))).doesNotContain(DuplicateReason.ID_NEAR,
                DuplicateReason.ID_FITS);
    }

    @Test
    void maskedNumbersTellNothing() {
        Person masked = Person.named("甲某").withIdNumber("3101**********0014", "");
        assertThat(reasons(of(masked, "138****1111", 1L, null), of(masked.withName("乙某"), "138****1111", 2L, null))).isEmpty();
    }

    @Test
    void aFormerNameNeedsSomethingBesideIt() {
        Candidate married = of(Person.named("沙秀英").withBirth(BORN, BirthPrecision.DAY).withWords("沙阿妹", "", ""), null, 1L, null);
        assertThat(listed(married, person("沙阿妹", BORN, 2L))).isTrue();
        assertThat(listed(married, person("沙阿妹", BORN.plusDays(1), 2L))).isFalse();
    }

    @Test
    void aBirthYearThatAgreesCountsLessThanADay() {
        Candidate day = person("沙秀英", BORN, 1L);
        Candidate year = of(Person.named("沙秀英").withBirth(LocalDate.of(1941, 1, 1), BirthPrecision.YEAR), null, 2L, null);
        assertThat(reasons(day, year)).containsExactly(DuplicateReason.NAME_AND_YEAR);
        assertThat(listed(day, year)).isFalse();
        Candidate otherYear = of(Person.named("沙秀英").withBirth(LocalDate.of(1942, 1, 1), BirthPrecision.YEAR), null, 2L, null);
        assertThat(reasons(day, otherYear)).isEmpty();
    }

    @Test
    void otherSexSpeaksAgainst() {
        Person person = Person.named("沙秀英").withBirth(BORN, BirthPrecision.DAY);
        assertThat(listed(of(person.withSex(Sex.FEMALE), null, 1L, null), of(person.withSex(Sex.MALE), null, 2L, null))).isFalse();
        assertThat(listed(of(person.withSex(Sex.FEMALE), null, 1L, null), of(person, null, 2L, null))).isTrue();
    }

    /** The oracle compares everybody with everybody; the blocks must lose no pair. */
    @Test
    void blocksLoseNoPairThatEveryComparisonFinds() {
        Random random = new Random(11);
        String[] names = {"王建国", "王建军", "李秀英", "李秀瑛", "张伟", "张韦", "单明朗", "沙阿妹"};
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate born = LocalDate.of(1940 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(4));
            String number = id(born, random.nextInt(40));
            int kind = random.nextInt(5);
            Person person = Person.named(names[random.nextInt(names.length)]).withSex(Sex.values()[random.nextInt(3)])
                    .withBirth(random.nextInt(5) == 0 ? null : born, random.nextInt(6) == 0 ? BirthPrecision.YEAR : BirthPrecision.DAY)
                    .withIdNumber(kind == 0 ? number : null, kind == 1 ? number.substring(0, 15) + "000" : kind == 2 ? number.substring(0, 17) + "?" : "")
                    .withWords(random.nextInt(6) == 0 ? names[random.nextInt(names.length)] : "", "", "");
            people.add(of(person, "1380000" + (1000 + random.nextInt(60)), 1L + random.nextInt(90), 1L + random.nextInt(120)));
        }
        List<List<Long>> expected = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                if (listed(people.get(i), people.get(j))) {
                    expected.add(List.of(people.get(i).id(), people.get(j).id()));
                }
            }
        }
        List<DuplicatePair> found = DuplicateRules.rank(people, Progress.NONE);
        assertThat(found).hasSizeGreaterThan(50).isSortedAccordingTo((a, b) -> b.score() - a.score());
        assertThat(found.stream().map(pair -> List.of(pair.one().id(), pair.other().id()))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoeverIsBeingEnteredIsNotComparedWithHimself() {
        Candidate known = person("沙秀英", BORN, 1L);
        assertThat(DuplicateRules.like(known, List.of(known))).isEmpty();
        assertThat(DuplicateRules.like(person("沙秀英", BORN, 1L), List.of(known, person("王五", BORN, 7L)))).singleElement()
                .satisfies(pair -> assertThat(pair.other()).isEqualTo(known));
    }
}
