package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.Act;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;
import org.jielin.lift.BallotOpinion;
import org.jielin.lift.LiftDao;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.junit.jupiter.api.Test;

/** A list that is read into an office which already knows its people. */
class CarefulUpdateTest extends Lists {

    private static final String HEADER = "小区,门牌,室号,姓名,与户主关系,性别,身份证号,户籍类别,联系电话,标签,备注";
    private static final String ONE = "梅园新村,1号,101,甲一,户主,男," + id("19500101", 101) + ",户在人在,13800001111,独居,住了三十年";
    private static final String TWO = "梅园新村,1号,101,甲二,妻,女," + id("19520101", 102) + ",户在人在,,,";

    private Path first() {
        return list("名册.csv", HEADER, ONE, TWO);
    }

    private ImportReport then(String... rows) {
        return read(second(rows));
    }

    private Path second(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return list("新名册.csv", lines);
    }

    private List<String> numbers(String name) {
        return database.reader(ContactDao.class).of(person(name).id()).stream().map(Contact::number).toList();
    }

    private Residence residence(String name) {
        return database.reader(ResidenceDao.class).allOpen().stream().filter(each -> each.personId() == person(name).id()).findFirst().orElseThrow();
    }

    private Map<String, Relation> relations() {
        Map<Long, Relation> byPerson = database.reader(HouseholdDao.class).allOpenMemberships().stream()
                .collect(Collectors.toMap(Membership::personId, Membership::relationToHead));
        return database.reader(PersonDao.class).all().stream().filter(person -> byPerson.containsKey(person.id()))
                .collect(Collectors.toMap(person -> person.name(), person -> byPerson.get(person.id())));
    }

    private long households() {
        return database.reader(HouseholdDao.class).allOpenMemberships().stream().map(Membership::householdId).distinct().count();
    }

    @Test
    void theSameListAgainChangesNothing() {
        read(first());
        ImportReport again = read(first());
        assertThat(again.findings()).isEmpty();
        assertThat(again.skipped()).isEqualTo(2);
        assertThat(again.updated() + again.created()).isZero();
    }

    @Test
    void aNewNumberIsAskedAboutAddedOrReplaces() {
        read(first());
        String changed = ONE.replace("13800001111", "13900002222");
        Finding finding = only(then(changed));
        assertThat(finding.code()).isEqualTo(FindingCode.PHONE_DIFFERS);
        assertThat(finding.column()).isEqualTo("I");
        assertThat(finding.message()).contains("13800001111").contains("13900002222");
        assertThat(finding.mend().safe()).isFalse();
        assertThat(numbers("甲一")).containsExactly("13800001111");
        readAccepting(choosing(FindingCode.PHONE_DIFFERS, "ADD"), second(changed));
        assertThat(numbers("甲一")).containsExactlyInAnyOrder("13800001111", "13900002222");
        readAccepting(choosing(FindingCode.PHONE_DIFFERS, "REPLACE"), second(ONE.replace("13800001111", "13700003333")));
        assertThat(numbers("甲一")).containsExactly("13700003333");
    }

    @Test
    void whatOnlyAddsIsAddedWithoutAsking() {
        read(first());
        ImportReport report = then(ONE.replace("13800001111", "13800001111/021-64045046").replace("独居", "独居、低保"), TWO.replace(",户在人在,,,", ",户在人在,13900002222,,"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.updated()).isEqualTo(2);
        assertThat(numbers("甲一")).containsExactlyInAnyOrder("13800001111", "021-64045046");
        assertThat(numbers("甲二")).containsExactly("13900002222");
    }

    @Test
    void categoryAndRelationAreAskedAbout() {
        read(first());
        String rows = TWO.replace(",妻,", ",母亲,").replace("户在人在", "户在人不在");
        ImportReport report = then(ONE, rows);
        assertThat(report.findings()).extracting(Finding::code).containsExactlyInAnyOrder(FindingCode.CATEGORY_DIFFERS, FindingCode.RELATION_DIFFERS);
        assertThat(report.updated()).isZero();
        assertThat(residence("甲二").category()).isEqualTo(ResidenceCategory.HUKOU_AND_PRESENT);
        ImportReport accepted = readAccepting(finding -> finding.mend().first(), second(ONE, rows));
        assertThat(accepted.updated()).isEqualTo(1);
        assertThat(residence("甲二").category()).isEqualTo(ResidenceCategory.HUKOU_ABSENT);
        assertThat(relations()).containsEntry("甲二", Relation.MOTHER);
    }

    @Test
    void anOldListNeverUndoesWhatTheOfficeEdited() {
        read(first());
        long one = person("甲一").id();
        database.write(Act.of("resident.update", "甲一"), daos -> {
            ContactDao contacts = daos.get(ContactDao.class);
            contacts.delete(contacts.of(one).getFirst().id());
            daos.get(TagDao.class).end(daos.get(TagDao.class).of(one).getFirst().id(), LocalDate.of(2026, 11, 1));
            daos.get(PersonDao.class).update(person("甲一").withWords("", "", "").withIdNumber(null, ""));
            return null;
        });
        ImportReport report = read(first());
        assertThat(report.findings()).extracting(Finding::code).containsExactlyInAnyOrder(FindingCode.TAKEN_AWAY, FindingCode.TAKEN_AWAY, FindingCode.TAG_ENDED);
        assertThat(report.updated()).isZero();
        assertThat(numbers("甲一")).isEmpty();
        assertThat(person("甲一").note()).isEmpty();
        assertThat(person("甲一").idNumber()).isNull();
        assertThat(database.reader(TagDao.class).allOpen()).isEmpty();
        readAccepting(finding -> finding.mend().first(), first());
        assertThat(numbers("甲一")).containsExactly("13800001111");
        assertThat(person("甲一").idNumber()).isEqualTo(id("19500101", 101));
        assertThat(database.reader(TagDao.class).allOpen()).extracting(Tag::label).containsExactly("独居");
    }

    @Test
    void anImportThatWasTakenBackCanBeReadAgain() {
        read(first());
        read(second(ONE.replace("13800001111", "13800001111、021-64045046")));
        History history = new History(database);
        history.undo(history.steps(1).getFirst().id());
        assertThat(numbers("甲一")).containsExactly("13800001111");
        assertThat(read(second(ONE.replace("13800001111", "13800001111、021-64045046"))).findings()).isEmpty();
        assertThat(numbers("甲一")).hasSize(2);
    }

    @Test
    void anImportIsTakenBackOnlyAfterTheLaterEdits() {
        read(first());
        database.write(Act.of("resident.update", "甲一"), daos -> daos.get(PersonDao.class).update(person("甲一").withWords("", "阿一", "")));
        History history = new History(database);
        long step = history.steps(5).getLast().id();
        assertThatThrownBy(() -> history.undo(step)).isInstanceOf(UserMessageException.class);
        assertThat(person("甲一").called()).isEqualTo("阿一");
        history.undo(history.steps(1).getFirst().id());
        history.undo(step);
        assertThat(database.reader(PersonDao.class).all()).isEmpty();
    }

    @Test
    void aSecondHeadIsAQuestion() {
        read(first());
        String son = "梅园新村,1号,101,甲三,户主,男," + id("19750101", 103) + ",户在人在,,,";
        Finding finding = only(then(TWO, son));
        assertThat(finding.code()).isEqualTo(FindingCode.HEAD_TWICE);
        assertThat(finding.row()).isEqualTo(3);
        assertThat(relations()).containsEntry("甲一", Relation.HEAD).containsEntry("甲三", Relation.OTHER_KIN);
        assertThat(households()).isEqualTo(1);
        readAccepting(choosing(FindingCode.HEAD_TWICE, "NEW_HEAD"), second(TWO, son));
        assertThat(relations()).containsEntry("甲一", Relation.OTHER_KIN).containsEntry("甲三", Relation.HEAD);
    }

    @Test
    void aSecondHeadMayBeASecondHousehold() {
        read(first());
        String tenant = "梅园新村,1号,101,乙一,户主,男," + id("19900101", 103) + ",人在户不在,,,";
        readAccepting(choosing(FindingCode.HEAD_TWICE, "TWO"), second(ONE, tenant));
        assertThat(relations()).containsEntry("甲一", Relation.HEAD).containsEntry("乙一", Relation.HEAD);
        assertThat(households()).isEqualTo(2);
        assertThat(then(ONE, tenant).findings()).isEmpty();
    }

    @Test
    void twoHeadsInAnUnknownFlatAreTwoHouseholdsUntilSomebodySaysOtherwise() {
        String other = "梅园新村,1号,101,乙一,户主,男," + id("19900101", 103) + ",人在户不在,,,";
        Path list = second(ONE, other);
        assertThat(only(trial(list)).mend().choices()).extracting(Mend.Choice::value).containsExactly("ONE", "NEW_HEAD", "TWO");
        read(list);
        assertThat(households()).isEqualTo(2);
        assertThat(read(list).findings()).isEmpty();
    }

    @Test
    void oneOfTwoHeadsIsKinWhenTheHouseholdIsOne() {
        String other = "梅园新村,1号,101,乙一,户主,男," + id("19900101", 103) + ",人在户不在,,,";
        readAccepting(choosing(FindingCode.HEAD_TWICE, "ONE"), second(ONE, other));
        assertThat(households()).isEqualTo(1);
        assertThat(relations()).containsEntry("甲一", Relation.HEAD).containsEntry("乙一", Relation.OTHER_KIN);
    }

    @Test
    void somebodyFoundInAnotherFlatMayHaveMoved() {
        read(first());
        String moved = ONE.replace("1号,101", "2号,202");
        Finding finding = only(then(moved));
        assertThat(finding.code()).isEqualTo(FindingCode.OTHER_FLAT);
        assertThat(finding.message()).contains("1号101").contains("2号202");
        long old = residence("甲一").unitId();
        readAccepting(choosing(FindingCode.OTHER_FLAT, "MOVE"), second(moved));
        assertThat(residence("甲一").unitId()).isNotEqualTo(old);
        assertThat(database.reader(ResidenceDao.class).of(person("甲一").id())).hasSize(2);
        assertThat(households()).isEqualTo(2);
        assertThat(then(moved).findings()).isEmpty();
    }

    @Test
    void aWronglyRecordedFlatLeavesNoHistory() {
        read(first());
        readAccepting(choosing(FindingCode.OTHER_FLAT, "CORRECT"), second(ONE.replace("1号,101", "2号,202")));
        assertThat(database.reader(ResidenceDao.class).of(person("甲一").id())).hasSize(1);
        assertThat(relations()).containsEntry("甲一", Relation.HEAD);
        assertThat(households()).isEqualTo(2);
    }

    @Test
    void whoHasLeftOrDiedOrWasDeletedIsNotBroughtBack() {
        read(first());
        database.write(Act.of("resident.movedOut", "甲一"), daos -> {
            daos.get(ResidenceDao.class).end(residence("甲一").id(), LocalDate.of(2026, 11, 1), "");
            daos.get(HouseholdDao.class).openMembershipsOf(person("甲一").id())
                    .forEach(member -> daos.get(HouseholdDao.class).endMembership(member.id(), LocalDate.of(2026, 11, 1), null));
            return null;
        });
        long two = person("甲二").id();
        database.write(Act.of("resident.delete", "甲二"), daos -> daos.get(PersonDao.class).delete(two, person("甲二").version(),
                LocalDateTime.of(2026, 11, 2, 9, 0), "登记错误"));
        ImportReport report = read(first());
        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.PERSON_GONE, FindingCode.PERSON_DELETED);
        assertThat(report.skipped()).isEqualTo(2);
        assertThat(database.reader(PersonDao.class).all()).hasSize(1);
        assertThat(database.reader(ResidenceDao.class).of(person("甲一").id())).hasSize(1);
        ImportReport back = readAccepting(finding -> finding.mend().first(), first());
        assertThat(back.rejected()).isZero();
        assertThat(database.reader(PersonDao.class).all()).hasSize(2);
        assertThat(database.reader(ResidenceDao.class).of(person("甲一").id())).hasSize(2);
        assertThat(person("甲二").id()).isEqualTo(two);
    }

    @Test
    void theDeadStayDead() {
        read(first());
        database.write(Act.of("resident.died", "甲一"), daos -> daos.get(PersonDao.class).update(person("甲一").withDiedOn(LocalDate.of(2026, 10, 1))));
        Finding finding = only(read(first()));
        assertThat(finding.code()).isEqualTo(FindingCode.PERSON_GONE);
        assertThat(finding.mend()).isNull();
        assertThat(finding.message()).contains("2026-10-01");
    }

    @Test
    void aNamesakeWithAnotherNumberInTheFlatIsAQuestion() {
        read(first());
        String corrected = ONE.replace(id("19500101", 101), id("19500110", 101));
        Finding finding = only(trial(second(corrected)));
        assertThat(finding.code()).isEqualTo(FindingCode.SAME_PERSON);
        readAccepting(choosing(FindingCode.SAME_PERSON, "NUMBER"), second(corrected));
        assertThat(person("甲一").idNumber()).isEqualTo(id("19500110", 101));
        assertThat(person("甲一").birthDate()).isEqualTo("1950-01-10");
    }

    @Test
    void aNumberUnderAnotherNameIsAQuestion() {
        read(first());
        String renamed = ONE.replace("甲一", "甲乙");
        ImportReport report = trial(second(renamed));
        assertThat(report.findings()).extracting(Finding::code).contains(FindingCode.ID_CONFLICT);
        readAccepting(finding -> finding.code() == FindingCode.ID_CONFLICT ? finding.mend().first() : null, second(renamed));
        assertThat(database.reader(PersonDao.class).all()).extracting("name").containsExactlyInAnyOrder("甲一", "甲二");
    }

    @Test
    void anEldersRosterFillsAndAsksButOverwritesNothing() {
        read(first());
        String header = "老人姓名,住址,证件号码,自理情况,探访频率,家属,家属电话,备注,评估等级";
        String elder = "甲一,1号101室," + id("19500101", 101) + ",";
        read(list("老人.csv", header, elder + ",每周1次,女儿 甲小一,13911112222,,"));
        ImportReport filled = read(list("老人2.csv", header, elder + "自理,,,,敲门要响,2"));
        assertThat(filled.findings()).isEmpty();
        assertThat(filled.updated()).isEqualTo(1);
        ImportReport other = read(list("老人3.csv", header, elder + "卧床,每周3次,,,,3"));
        assertThat(other.findings()).extracting(Finding::code).containsOnly(FindingCode.VALUE_DIFFERS).hasSize(3);
        assertThat(other.updated()).isZero();
        assertThat(database.reader(CareProfileDao.class).all()).singleElement().satisfies(profile -> {
            assertThat(profile.mobility()).isEqualTo(Mobility.INDEPENDENT);
            assertThat(profile.cadenceTimes()).isEqualTo(1);
            assertThat(profile.careLevel()).isEqualTo(2);
            assertThat(profile.keyHint()).isEqualTo("敲门要响");
        });
        readAccepting(finding -> finding.mend().first(), list("老人3.csv", header, elder + "卧床,每周3次,,,,3"));
        assertThat(database.reader(CareProfileDao.class).all()).singleElement().satisfies(profile -> {
            assertThat(profile.mobility()).isEqualTo(Mobility.BEDRIDDEN);
            assertThat(profile.cadenceTimes()).isEqualTo(3);
        });
    }

    @Test
    void aBlankBallotTakesNoVoteBack() {
        read(first());
        String header = "门牌号,房号,业主姓名,专有面积,是否同意,签字日期";
        read(list("加装电梯征询.csv", header, "1号,101,甲一,80.55,同意,2026-10-01", "1号,102,乙一,60.00,,"));
        ImportReport blank = read(list("加装电梯征询2.csv", header, "1号,101,甲一,80.55,,", "1号,102,乙一,60.00,反对,2026-10-02"));
        assertThat(blank.findings()).isEmpty();
        assertThat(blank.updated()).isEqualTo(1);
        ImportReport turned = read(list("加装电梯征询3.csv", header, "1号,101,甲一,80.55,反对,2026-10-01"));
        assertThat(only(turned).code()).isEqualTo(FindingCode.VALUE_DIFFERS);
        LiftDao lifts = database.reader(LiftDao.class);
        assertThat(lifts.ballots(lifts.projects().getFirst().id())).extracting(row -> row.ballot().opinion()).containsExactly(BallotOpinion.AGREE,
                BallotOpinion.OBJECT);
    }

    @Test
    void textsTooLongForTheRecordAreToldAndDoNotFailTheFile() {
        String novel = "很长".repeat(3000);
        ImportReport report = read(second(ONE.replace("住了三十年", novel), TWO.replace(id("19520101", 102), "见附件".repeat(40))));
        assertThat(report.findings()).extracting(Finding::code).containsExactlyInAnyOrder(FindingCode.VALUE_LONG, FindingCode.ID_FORMAT);
        assertThat(report.created()).isEqualTo(2);
        assertThat(person("甲一").note()).hasSize(1000);
    }

    @Test
    void aListWithMaskedNumbersTellsNothingOfThem() {
        read(first());
        ImportReport report = then(ONE.replace(id("19500101", 101), "310104********1017").replace("13800001111", "138****1111"), TWO.replace(id("19520101", 102), ""));
        assertThat(report.findings()).isEmpty();
        assertThat(report.skipped()).isEqualTo(2);
        assertThat(person("甲一").idNumber()).isEqualTo(id("19500101", 101));
        assertThat(numbers("甲一")).containsExactly("13800001111");
    }
}
