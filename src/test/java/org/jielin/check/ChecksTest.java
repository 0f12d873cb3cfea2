package org.jielin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jielin.building.BuildingDao;
import org.jielin.building.Unit;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Totals.TableTotal;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.pairing.Pairing;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingPart;
import org.jielin.pairing.PairingRow;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksTest extends DaoTest {

    private static final String WOMAN = "340524198001010028";
    private static final String MAN = "34052419800101001X";
    private static final Set<String> TRAILS = Set.of("step", "change", "audit_entry", "table_digest", "flyway_schema_history");
    private ResidentSamples samples;
    private Checks checks;
    private long entrance;
    private long unit;
    private long household;
    private long head;

    @BeforeEach
    void aHousehold() {
        samples = new ResidentSamples(database);
        checks = new Checks(database, CLOCK);
        entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
        unit = samples.unit(entrance, "101");
        head = samples.resident(unit, "单明朗", Sex.MALE, LocalDate.of(1950, 5, 1));
        household = database.reader(HouseholdDao.class).openMembershipsOf(head).getFirst().householdId();
    }

    private void write(Consumer<Daos> work) {
        database.write(ResidentSamples.ACT, daos -> {
            work.accept(daos);
            return null;
        });
    }

    private long member(String name, LocalDate born, Relation relation) {
        return database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named(name).withSex(Sex.FEMALE).withBirth(born, BirthPrecision.DAY));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.UNKNOWN, null, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, relation, null, null));
            return id;
        });
    }

    private List<Finding> open() {
        return checks.find(Progress.NONE).open();
    }

    private Finding only(FindingKind kind) {
        assertThat(open()).extracting(Finding::kind).as(open().toString()).containsExactly(kind);
        return open().getFirst();
    }

    private Map<String, TableTotal> digests() {
        try {
            Map<String, TableTotal> digests = new TreeMap<>(database.totals(Progress.NONE).tables());
            digests.keySet().removeAll(TRAILS);
            return digests;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The mend makes the finding go, touches these tables only, and is taken back whole. */
    private void mended(Finding finding, String... tables) {
        Map<String, TableTotal> before = digests();
        long step = checks.mend(List.of(finding));
        assertThat(open()).doesNotContain(finding).noneMatch(each -> each.kind() == finding.kind());
        Map<String, TableTotal> after = digests();
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table)))).containsExactlyInAnyOrder(tables);
        checks.undo(step);
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void aCleanHouseholdHasNothing() {
        member("沙秀英", LocalDate.of(1952, 3, 1), Relation.SPOUSE);
        member("单小明", LocalDate.of(1980, 3, 1), Relation.SON);
        assertThat(open()).isEmpty();
        assertThat(checks.count()).isZero();
    }

    @Test
    void twoHeadsOfWhomOneIsLikelyTheWife() {
        member("沙秀英", LocalDate.of(1952, 3, 1), Relation.HEAD);
        Finding finding = only(FindingKind.TWO_HEADS);
        assertThat(finding.safe()).isFalse();
        assertThat(finding.mend().words()).isEqualTo("单明朗 仍为户主，沙秀英 改为配偶");
        mended(finding, "membership");
    }

    @Test
    void aHeadWhoDiedLeavesNone() {
        long wife = member("沙秀英", LocalDate.of(1952, 3, 1), Relation.SPOUSE);
        write(daos -> {
            daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withDiedOn(TODAY));
            daos.get(ResidenceDao.class).end(daos.get(ResidenceDao.class).of(head).getFirst().id(), TODAY, "");
            daos.get(HouseholdDao.class).endMembership(daos.get(HouseholdDao.class).openMembershipsOf(head).getFirst().id(), TODAY.minusDays(1), null);
        });
        Finding finding = only(FindingKind.NO_HEAD);
        assertThat(finding.person()).isEqualTo(wife);
        assertThat(finding.safe()).as("whoever is left alone and of age is the head").isTrue();
        mended(finding, "membership");
    }

    @Test
    void aChildLeftAloneIsNobodysHead() {
        write(daos -> daos.get(HouseholdDao.class).relate(daos.get(HouseholdDao.class).openMembershipsOf(head).getFirst().id(), Relation.SON));
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withBirth(TODAY.minusYears(18).plusDays(1), BirthPrecision.DAY)));
        assertThat(only(FindingKind.NO_HEAD).mend()).isNull();
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withBirth(TODAY.minusYears(18), BirthPrecision.DAY)));
        assertThat(only(FindingKind.NO_HEAD).safe()).isTrue();
    }

    @Test
    void aHouseholdOfNobodyIsEnded() {
        write(daos -> daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null)));
        Finding finding = only(FindingKind.EMPTY_HOUSEHOLD);
        assertThat(finding.safe()).isTrue();
        mended(finding, "household");
    }

    @Test
    void agesAgainstRelationsAtTheirBoundaries() {
        member("单小明", LocalDate.of(1964, 1, 1), Relation.SON);
        assertThat(open()).as("fourteen years are enough").isEmpty();
        long daughter = member("单小芳", LocalDate.of(1963, 12, 31), Relation.DAUGHTER);
        assertThat(only(FindingKind.AGE_RELATION).person()).isEqualTo(daughter);
        checks.save(new CheckSettings(13, 20, 3));
        assertThat(open()).as("the office sets what is usual").isEmpty();
        checks.save(CheckSettings.USUAL);
        write(daos -> daos.get(PersonDao.class).delete(daughter, 0, TODAY.atStartOfDay(), ""));
        member("单老太", LocalDate.of(1936, 1, 1), Relation.MOTHER);
        assertThat(open()).isEmpty();
        member("单老伯", LocalDate.of(1937, 1, 1), Relation.FATHER);
        assertThat(only(FindingKind.AGE_RELATION).who()).isEqualTo("单老伯");
    }

    @Test
    void aSpouseOfTwentyIsNothingToAskAbout() {
        long wife = member("沙秀英", TODAY.minusYears(20), Relation.SPOUSE);
        assertThat(open()).isEmpty();
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(wife).withBirth(TODAY.minusYears(20).plusDays(1), BirthPrecision.DAY)));
        assertThat(only(FindingKind.AGE_RELATION).what()).contains("19");
    }

    @Test
    void theSameNumberIsFoundInEveryForm() {
        long other = samples.unit(entrance, "102");
        samples.resident(other, Person.named("甲某").withSex(Sex.MALE).withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.DAY).withIdNumber(MAN, ""), null, null);
        samples.resident(samples.unit(entrance, "103"), Person.named("乙某").withIdNumber(null, "340524800101001"), null, null);
        Finding finding = only(FindingKind.SAME_ID);
        assertThat(finding.who()).isEqualTo("甲某");
        assertThat(finding.what()).contains("乙某");
        assertThat(finding.mend()).isNull();
        assertThat(finding.other()).isNotNull();
    }

    @Test
    void whatTheNumberTellsIsFilledInSafelyAndContradictedNot() {
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withIdNumber(WOMAN, "").withSex(Sex.UNKNOWN)
                .withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.YEAR)));
        Finding missing = only(FindingKind.ID_FACTS);
        assertThat(missing.safe()).isTrue();
        mended(missing, "person");
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withSex(Sex.MALE).withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.DAY)));
        assertThat(only(FindingKind.ID_FACTS).safe()).isFalse();
        assertThat(only(FindingKind.ID_FACTS).what()).contains("性别 男");
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withSex(Sex.FEMALE).withBirth(LocalDate.of(1981, 1, 1), BirthPrecision.YEAR)));
        assertThat(only(FindingKind.ID_FACTS).what()).contains("1981");
    }

    @Test
    void tagsAgainstFacts() {
        samples.tag(head, "独居", null, null);
        samples.tag(head, "高龄独居", null, null);
        assertThat(open()).extracting(Finding::kind).as("76 is not of advanced age").containsExactly(FindingKind.TAG_FACTS);
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withBirth(TODAY.minusYears(80), BirthPrecision.DAY)));
        assertThat(open()).isEmpty();
        member("沙秀英", LocalDate.of(1952, 3, 1), Relation.SPOUSE);
        assertThat(open()).hasSize(2).allMatch(finding -> finding.what().contains("沙秀英"));
        long step = checks.mend(open());
        assertThat(open()).isEmpty();
        checks.undo(step);
        assertThat(open()).hasSize(2);
    }

    @Test
    void whoDiedIsNeitherPairedNorVisitedNorLivingHere() {
        long helper = samples.resident(samples.unit(entrance, "102"), "吴阿妹", Sex.FEMALE, LocalDate.of(1960, 1, 1));
        write(daos -> {
            long id = daos.get(HelperDao.class).insert(new Helper(0, helper, "", 5, "", "", "", false, true, 0));
            daos.get(PairingDao.class).insert(Pairing.begun(head, id, PairingPart.MAIN, TODAY.minusDays(50), ""));
            daos.get(VisitDao.class).insert(Visit.planned(head, id, TODAY.plusDays(3)));
            daos.get(VisitDao.class).insert(Visit.planned(head, id, TODAY.minusDays(3)));
            daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(head).withDiedOn(TODAY.minusDays(1)));
            daos.get(HouseholdDao.class).end(household, TODAY.minusDays(1));
        });
        Finding finding = only(FindingKind.GONE_ACTIVE);
        assertThat(finding.what()).contains("结对 1 条", "走访 1 条", "家庭成员 1 条");
        assertThat(finding.safe()).isTrue();
        mended(finding, "membership", "pairing", "visit");
        checks.mend(List.of(finding));
        assertThat(database.reader(PairingDao.class).ofPerson(head)).singleElement().extracting(PairingRow::endReason).isEqualTo("DECEASED");
    }

    @Test
    void whoMovedAwayWithAVisitPlannedIsAskedAboutFirst() {
        write(daos -> {
            daos.get(ResidenceDao.class).end(daos.get(ResidenceDao.class).of(head).getFirst().id(), TODAY.minusDays(10), "");
            daos.get(HouseholdDao.class).end(household, TODAY.minusDays(10));
        });
        assertThat(only(FindingKind.GONE_ACTIVE).safe()).as("only a membership").isTrue();
        write(daos -> daos.get(VisitDao.class).insert(Visit.planned(head, null, TODAY.plusDays(3))));
        assertThat(only(FindingKind.GONE_ACTIVE).safe()).isFalse();
    }

    @Test
    void aTelephoneOfManyHouseholds() {
        for (int i = 2; i <= 4; i++) {
            long person = samples.resident(samples.unit(entrance, "10" + i), "邻居" + i, Sex.MALE, LocalDate.of(1960, 1, i));
            samples.contact(person, ContactKind.MOBILE, "13800001111");
        }
        assertThat(open()).as("three may share one").isEmpty();
        samples.contact(head, ContactKind.MOBILE, "13800001111");
        Finding finding = only(FindingKind.SHARED_PHONE);
        assertThat(finding.who()).isEqualTo("138****1111");
        assertThat(finding.subject()).doesNotContain("13800001111");
    }

    @Test
    void homesAndHouseholdsThatAreNotOne() {
        long other = samples.unit(entrance, "102");
        write(daos -> daos.get(ResidenceDao.class).insert(new Residence(0, head, unit, ResidenceCategory.UNKNOWN, null, null)));
        assertThat(only(FindingKind.TWO_RESIDENCES).safe()).as("the same room twice").isTrue();
        mended(only(FindingKind.TWO_RESIDENCES), "residence");
        write(daos -> daos.get(ResidenceDao.class).correct(daos.get(ResidenceDao.class).of(head).getFirst().id(), other, ResidenceCategory.UNKNOWN));
        assertThat(only(FindingKind.TWO_RESIDENCES).safe()).isFalse();
        checks.mend(List.of(only(FindingKind.TWO_RESIDENCES)));
        assertThat(open()).isEmpty();
        write(daos -> daos.get(HouseholdDao.class).insertMember(new Membership(0, household, head, Relation.HEAD, null, null)));
        assertThat(open()).extracting(Finding::kind).contains(FindingKind.TWO_HOUSEHOLDS);
        Finding twice = open().stream().filter(each -> each.kind() == FindingKind.TWO_HOUSEHOLDS).findFirst().orElseThrow();
        assertThat(twice.safe()).isTrue();
        checks.mend(List.of(twice));
        assertThat(open()).isEmpty();
    }

    @Test
    void aHomeWithoutAHousehold() {
        long lodger = samples.resident(samples.unit(entrance, "102"), "甲某", Sex.MALE, LocalDate.of(1990, 1, 1));
        Membership own = database.reader(HouseholdDao.class).openMembershipsOf(lodger).getFirst();
        write(daos -> {
            daos.get(HouseholdDao.class).endMembership(own.id(), TODAY.minusDays(1), null);
            daos.get(HouseholdDao.class).end(own.householdId(), TODAY.minusDays(1));
        });
        Finding finding = only(FindingKind.NO_HOUSEHOLD);
        assertThat(finding.safe()).isTrue();
        mended(finding, "household", "membership");
        write(daos -> daos.get(ResidenceDao.class).correct(daos.get(ResidenceDao.class).of(lodger).getFirst().id(), unit, ResidenceCategory.UNKNOWN));
        assertThat(only(FindingKind.NO_HOUSEHOLD).safe()).as("he may belong to the family there").isFalse();
    }

    @Test
    void floorsNamesAndDaysToCome() {
        write(daos -> daos.get(BuildingDao.class).insertUnit(new Unit(0, entrance, "302", 5, 3020)));
        mended(only(FindingKind.ROOM_FLOOR), "unit");
        checks.mend(open());
        write(daos -> daos.get(PersonDao.class).update(misspelt(daos.get(PersonDao.class).find(head))));
        Finding name = only(FindingKind.NAME_WRITING);
        assertThat(name.mend().words()).isEqualTo("改为“阿依努尔·艾合买提”");
        mended(name, "person");
        checks.mend(open());
        samples.tag(head, "低保", TODAY, null);
        assertThat(open()).isEmpty();
        samples.tag(head, "优抚", TODAY.plusDays(1), null);
        assertThat(only(FindingKind.FUTURE_DATE).what()).contains("2026-11-24");
    }

    /** As an older program or another tool may have left it. */
    private static Person misspelt(Person person) {
        return new Person(person.id(), "阿依努尔•艾合买提", "", "", "", "", person.sex(), person.birthDate(), person.birthPrecision(), null, "", "", "",
                null, null, "", person.version());
    }

    @Test
    void allTheSafeOnesAreOneStepThatChangesNothingElse() {
        long clean = samples.resident(samples.unit(entrance, "201"), Person.named("甲某").withSex(Sex.MALE).withBirth(LocalDate.of(1970, 1, 1), BirthPrecision.DAY),
                null, null);
        samples.contact(clean, ContactKind.MOBILE, "13800001111");
        member("沙秀英", LocalDate.of(1952, 3, 1), Relation.HEAD);
        write(daos -> {
            daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null));
            daos.get(PersonDao.class).insert(Person.named("乙某").withIdNumber(WOMAN, ""));
            daos.get(PersonDao.class).update(misspelt(daos.get(PersonDao.class).find(clean)));
        });
        Map<String, TableTotal> before = digests();
        Person untouched = database.reader(PersonDao.class).find(head);
        List<Finding> safe = checks.find(Progress.NONE).safe();
        assertThat(safe).extracting(Finding::kind).containsExactly(FindingKind.EMPTY_HOUSEHOLD, FindingKind.ID_FACTS, FindingKind.NAME_WRITING);
        long step = checks.mend(safe);
        assertThat(open()).extracting(Finding::kind).containsExactly(FindingKind.TWO_HEADS);
        Map<String, TableTotal> after = digests();
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table)))).containsExactlyInAnyOrder("household", "person");
        assertThat(database.reader(PersonDao.class).find(head)).isEqualTo(untouched);
        checks.undo(step);
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void whatIsAsItShouldBeStaysSoUntilTheFactsChange() {
        samples.tag(head, "独居", null, null);
        long wife = member("沙秀英", LocalDate.of(1952, 3, 1), Relation.SPOUSE);
        Finding finding = only(FindingKind.TAG_FACTS);
        long step = checks.accept(finding);
        assertThat(open()).isEmpty();
        assertThat(checks.find(Progress.NONE).settled()).singleElement().extracting(Finding::subject).isEqualTo(finding.subject());
        write(daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(wife).withName("沙秀兰")));
        assertThat(open()).as("somebody else lives there now").hasSize(1);
        checks.accept(open().getFirst());
        checks.reopen(checks.find(Progress.NONE).settled().getFirst());
        assertThat(open()).hasSize(1);
        assertThat(step).isPositive();
    }

    @Test
    void aMendOfWhatChangedMeanwhileIsRefused() {
        long wife = member("沙秀英", LocalDate.of(1952, 3, 1), Relation.HEAD);
        Finding finding = only(FindingKind.TWO_HEADS);
        write(daos -> daos.get(HouseholdDao.class).relate(daos.get(HouseholdDao.class).openMembershipsOf(wife).getFirst().id(), Relation.SPOUSE));
        assertThatThrownBy(() -> checks.mend(List.of(finding))).isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("check.changed");
    }

    @Test
    void aContactOfSomebodyToCallIsNobodysOwn() {
        for (int i = 2; i <= 6; i++) {
            long person = samples.resident(samples.unit(entrance, "10" + i), "邻居" + i, Sex.MALE, LocalDate.of(1960, 1, i));
            write(daos -> daos.get(ContactDao.class).insert(new Contact(0, person, ContactKind.EMERGENCY, "13800001111", "居委", "", 1)));
        }
        assertThat(open()).isEmpty();
    }
}
