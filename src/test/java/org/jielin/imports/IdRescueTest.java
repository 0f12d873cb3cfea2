package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jielin.common.ui.Progress;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

/** Identity numbers that are spoiled: rescued where something proves them, never guessed. */
class IdRescueTest extends Lists {

    private static final String HEADER = "门牌,室号,姓名,性别,出生日期,身份证号";

    @Test
    void lostDigitsAreFoundInAnotherFileOfTheRun() {
        String whole = id("19450302", 102);
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02," + whole.substring(0, 15) + "000");
        Path elders = list("高龄老人.csv", "老人姓名,住址,证件号码,自理情况", "甲一,1号101室," + whole + ",自理");
        Finding finding = only(trial(roster, elders));
        assertThat(finding.code()).isEqualTo(FindingCode.ID_LOST_PRECISION);
        assertThat(finding.mend().first().value()).isEqualTo(whole);
        assertThat(finding.mend().safe()).isTrue();
        assertThat(finding.reason()).contains("高龄老人.csv").contains("2");
        assertThat(finding.original()).endsWith("000");
        assertThat(readAccepting(found -> found.mend().first(), roster, elders).findings().getFirst().accepted()).isEqualTo(whole);
        assertThat(person("甲一").idNumber()).isEqualTo(whole);
    }

    @Test
    void lostDigitsAreFoundWithAResidentWhoHasMoved() {
        String whole = id("19450302", 102);
        read(list("旧.csv", "小区," + HEADER, "梅园新村,9号,901,甲一,女,1945-03-02," + whole));
        Path roster = list("新.csv", "小区," + HEADER, "梅园新村,1号,101,甲一,女,1945-03-02,3.10104194503021E+17");
        Finding finding = trial(roster).findings().getFirst();
        assertThat(finding.code()).isEqualTo(FindingCode.ID_LOST_PRECISION);
        assertThat(finding.reason()).contains("9号901");
        assertThat(finding.mend().choices()).extracting(Mend.Choice::value).containsExactly(whole);
    }

    @Test
    void whatNothingProvesIsCountedAndKeptAsDoubtful() {
        ImportReport report = read(list("梅园新村.csv", HEADER, "1号,101,甲一,男,1945-03-02,310104194503021000", "1号,102,甲二,,1945-03-02,3.10104E+17"));
        assertThat(report.findings()).extracting(Finding::mend).containsOnlyNulls();
        assertThat(report.findings().get(0).reason()).contains("50");
        assertThat(report.findings().get(1).reason()).contains("1000");
        assertThat(person("甲一").idNumber()).isNull();
        assertThat(person("甲一").idAsWritten()).isEqualTo("310104194503021000");
        assertThat(person("甲二").idNumber()).isNull();
    }

    @Test
    void twoWholeNumbersOfOneNameAreNotChosenFrom() {
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02,310104194503021000", "2号,101,甲一,女,1945-03-02," + id("19450302", 102),
                "3号,101,甲一,女,1945-03-02," + id("19450302", 104));
        Finding finding = read(roster).findings().getFirst();
        assertThat(finding.mend()).isNull();
        assertThat(finding.reason()).contains("2");
    }

    @Test
    void oneSlipIsProposedWhenBirthDateAndSexLeaveNoOther() {
        String whole = id("19450302", 102);
        String slip = whole.substring(0, 10) + "8" + whole.substring(11);
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02," + slip);
        Finding finding = only(trial(roster));
        assertThat(finding.code()).isEqualTo(FindingCode.ID_CHECKSUM);
        assertThat(finding.mend().choices()).extracting(Mend.Choice::value).containsExactly(whole);
        assertThat(finding.mend().safe()).isFalse();
        read(roster);
        assertThat(person("甲一").idAsWritten()).isEqualTo(slip);
        readAccepting(found -> found.mend().first(), roster);
        assertThat(person("甲一").idNumber()).isEqualTo(whole);
        assertThat(person("甲一").idAsWritten()).isEmpty();
    }

    @Test
    void aDigitLeftOutOrTooManyIsFound() {
        String whole = id("19450302", 102);
        ImportReport report = trial(list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02," + whole.substring(0, 7) + whole.substring(8), "1号,102,甲二,女,1945-03-02,"
                + whole.substring(0, 9) + "7" + whole.substring(9)));
        assertThat(report.findings()).extracting(Finding::code).containsOnly(FindingCode.ID_FORMAT);
        assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.mend().first().value()).isEqualTo(whole));
    }

    @Test
    void severalPossibleSlipsAreAskedAbout() {
        String whole = id("19450302", 102);
        String slip = whole.substring(0, 17) + (whole.charAt(17) == '3' ? '4' : '3');
        Finding finding = only(read(list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02," + slip)));
        assertThat(finding.mend()).isNull();
        assertThat(finding.reason()).containsPattern("\\d+ 种");
        assertThat(finding.proposal()).contains(whole);
    }

    @Test
    void whichOfNumberBirthDateAndSexStandsAlone() {
        String woman = id("19450302", 102);
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,男,1945-03-02," + woman, "1号,102,甲二,女,1955-03-02," + id("19450302", 104), "1号,103,甲三,男,1955-03-02,"
                + id("19450302", 106), "1号,104,甲四,男,," + id("19450302", 108));
        List<Finding> findings = read(roster).findings();
        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.SEX_AGAINST_ID, FindingCode.BIRTH_AGAINST_ID,
                FindingCode.SEX_AGAINST_ID, FindingCode.BIRTH_AGAINST_ID, FindingCode.SEX_AGAINST_ID);
        assertThat(findings.get(0).mend().safe()).isTrue();
        assertThat(findings.get(0).reason()).contains("只有性别");
        assertThat(findings.get(1).reason()).contains("只有出生日期不同");
        assertThat(findings.get(3).reason()).contains("别人的证号");
        assertThat(findings.get(4).mend().safe()).isFalse();
        assertThat(person("甲一").sex()).isEqualTo(Sex.MALE);
        assertThat(person("甲二").birthDate()).isEqualTo("1945-03-02");
        assertThat(person("甲三").idNumber()).isNotNull();
    }

    @Test
    void acceptingMendsSexBirthDateOrDoubtsTheNumber() {
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,男,1945-03-02," + id("19450302", 102), "1号,102,甲二,女,1955-03-02," + id("19450302", 104),
                "1号,103,甲三,男,1955-03-02," + id("19450302", 106));
        readAccepting(finding -> finding.row() == 4 && finding.code() == FindingCode.SEX_AGAINST_ID ? null : finding.mend().first(), roster);
        assertThat(person("甲一").sex()).isEqualTo(Sex.FEMALE);
        assertThat(person("甲二").birthDate()).isEqualTo("1955-03-02");
        assertThat(person("甲三")).satisfies(person -> {
            assertThat(person.idNumber()).isNull();
            assertThat(person.idAsWritten()).isEqualTo(id("19450302", 106));
            assertThat(person.birthDate()).isEqualTo("1955-03-02");
            assertThat(person.sex()).isEqualTo(Sex.MALE);
        });
    }

    @Test
    void aLunarBirthdayIsNoContradiction() {
        ImportReport report = read(list("梅园新村.csv", HEADER, "1号,101,甲一,女,农历1945年三月初二," + id("19450413", 102), "1号,102,甲二,女,农历1945年三月初二," + id("19450302", 102),
                "1号,103,甲三,女,1945-03-02," + id("19450413", 104)));
        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.BIRTH_AGAINST_ID);
        assertThat(report.findings().getFirst().reason()).contains("农历");
        assertThat(report.mended()).extracting(Finding::code).containsExactly(FindingCode.DATE_LUNAR, FindingCode.DATE_LUNAR);
        assertThat(person("甲一").birthDate()).isEqualTo("1945-04-13");
        assertThat(person("甲二").birthDate()).isEqualTo("1945-03-02");
    }

    @Test
    void whatIsMendedWithoutAskingIsToldAndIsNoFinding() {
        ImportReport report = read(list("梅园新村.csv", HEADER, "1号,101,甲 一,女,1945-03-02,３１０１０４１９４５０３０２" + id("19450302", 102).substring(14), "1号,102,甲二,男,1950-01-01,"
                + id("19500101", 101).replace('0', 'O').replace('1', 'l'), "1号,103,甲三,男,1950-01-01,310104500101103", "1号,104,甲四,男,1950-01-01,310104 19500101 "
                        + id("19500101", 105).substring(14).toLowerCase()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.mended()).extracting(Finding::code).containsExactly(FindingCode.NAME_SPACES, FindingCode.ID_TIDIED, FindingCode.ID_LETTERS,
                FindingCode.ID_LENGTHENED, FindingCode.ID_TIDIED);
        assertThat(person("甲三").idNumber()).isEqualTo(id("19500101", 103));
        assertThat(report.mended().get(1).original()).startsWith("３１０");
    }

    @Test
    void anImpossibleBirthDateIsTakenFromTheNumberOrAskedAbout() {
        ImportReport report = read(list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-13-40," + id("19450302", 102), "1号,102,甲二,女,08.3.2,"));
        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.DATE_UNREADABLE, FindingCode.DATE_UNREADABLE, FindingCode.ID_MISSING);
        assertThat(report.findings().get(0).proposal()).contains("1945-03-02");
        assertThat(report.findings().get(1).mend().choices()).extracting(Mend.Choice::value).containsExactly("2008-03-02", "1908-03-02");
        assertThat(person("甲一").birthDate()).isEqualTo(LocalDate.of(1945, 3, 2));
        assertThat(person("甲二").birthDate()).isNull();
    }

    @Test
    void aDecisionThatNoLongerFitsIsPassedOver() {
        String whole = id("19450302", 102);
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,女,1945-03-02," + whole.substring(0, 10) + "8" + whole.substring(11));
        Finding finding = only(trial(roster));
        Decisions stale = Decisions.NONE.with("梅园新村.csv", finding, new Mend.Choice(id("19500101", 101), ""));
        ImportReport report = imports.run(List.of(roster), ImportOptions.AUTO.deciding(stale), Progress.NONE).getFirst();
        assertThat(only(report).accepted()).isEmpty();
        assertThat(person("甲一").idNumber()).isNull();
    }

    @Test
    void safeMendsAreAcceptedByKindAndTheOthersAreNot() {
        Path roster = list("梅园新村.csv", HEADER, "1号,101,甲一,男,1945-03-02," + id("19450302", 102), "1号,104,甲四,男,," + id("19450302", 108));
        Decisions decisions = Decisions.NONE.withAll(trial(roster), FindingCode.SEX_AGAINST_ID);
        assertThat(decisions.count()).isEqualTo(1);
        ImportReport dry = imports.run(List.of(roster), ImportOptions.AUTO.deciding(decisions).dry(), Progress.NONE).getFirst();
        assertThat(dry.findings()).extracting(Finding::accepted).containsExactly("FEMALE", "");
        assertThat(decisions.without("梅园新村.csv", dry.findings().getFirst()).count()).isZero();
    }
}
