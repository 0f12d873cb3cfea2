package org.jielin.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Engine;
import org.jielin.common.db.History;
import org.jielin.common.db.RecordRef;
import org.jielin.common.db.Totals.TableTotal;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.duplicate.MergeDao.MergedRow;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.pairing.Pairing;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingPart;
import org.jielin.pairing.PairingRow;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.DeletedResidents;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRegister;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.visit.FollowUp;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergesTest extends DaoTest {

    private static final String ID = "34052419800101001X";
    private static final Set<String> TRAILS = Set.of("step", "change", "audit_entry", "table_digest", "flyway_schema_history");
    private ResidentSamples samples;
    private Merges merges;
    private long unit1;
    private long unit2;
    private long kept;
    private long gone;

    /** The unique keys that the engine has, whichever way they were made. */
    public interface KeyDao {
        @SqlQuery("""
                select lower(table_name) || '.' || lower(column_name) from information_schema.index_columns
                where table_schema = current_schema and is_unique""")
        List<String> h2();

        @SqlQuery("""
                select t.relname || '.' || a.attname from pg_index i join pg_class t on t.oid = i.indrelid
                join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
                where i.indisunique and t.relnamespace = cast(current_schema as regnamespace)""")
        List<String> postgres();
    }

    @BeforeEach
    void twoRecords() {
        samples = new ResidentSamples(database);
        merges = new Merges(database, CLOCK);
        long entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
        unit1 = samples.unit(entrance, "101");
        unit2 = samples.unit(entrance, "202");
        kept = samples.resident(unit1, Person.named("沙秀英").withSex(Sex.FEMALE).withIdNumber(null, "340524198001010000"), LocalDate.of(2020, 1, 1), null);
        gone = samples.resident(unit2, Person.named("沙秀瑛").withBirth(LocalDate.of(1980, 1, 1), BirthPrecision.DAY).withIdNumber(ID, "")
                .withWords("", "沙阿姨", "怕狗"), LocalDate.of(2024, 5, 1), null);
    }

    private <D> D dao(Class<D> type) {
        return database.reader(type);
    }

    private void write(Consumer<Daos> work) {
        database.write(ResidentSamples.ACT, daos -> {
            work.accept(daos);
            return null;
        });
    }

    private Person person(long id) {
        return dao(PersonDao.class).find(id);
    }

    private long residence(long person) {
        return dao(ResidenceDao.class).of(person).getFirst().id();
    }

    private long membership(long person) {
        return dao(HouseholdDao.class).openMembershipsOf(person).getFirst().id();
    }

    /** All as suggested, in the flat of this person. */
    private MergeChoice choice(long home) {
        Map<MergeField, Side> sides = new HashMap<>();
        MergeSuggestion.of(person(kept), person(gone)).forEach((field, suggestion) -> sides.put(field, suggestion.side()));
        return new MergeChoice(person(kept), person(gone), sides, residence(home), membership(home), Side.KEPT, Side.KEPT);
    }

    private MergedRow merge() {
        return dao(MergeDao.class).mergeOf(gone).orElseThrow();
    }

    private ResidentRow row(long id) {
        return dao(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 100).stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    /** Every table's digest but those that only grow. */
    private Map<String, TableTotal> digests() {
        try {
            Map<String, TableTotal> digests = new TreeMap<>(database.totals(Progress.NONE).tables());
            digests.keySet().removeAll(TRAILS);
            return digests;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void contact(long person, ContactKind kind, String number, String name, int order) {
        write(daos -> daos.get(ContactDao.class).insert(new Contact(0, person, kind, number, name, "", order)));
    }

    private long helper(long person, int capacity) {
        return database.write(ResidentSamples.ACT, daos -> daos.get(HelperDao.class)
                .insert(new Helper(0, person, "", capacity, "", "", "", false, true, 0)));
    }

    private void care(long person, int level) {
        write(daos -> daos.get(CareProfileDao.class).insert(new CareProfile(0, person, level, Mobility.UNKNOWN, "", 1, CadencePeriod.WEEK, "", 0)));
    }

    private void pair(long elder, long helper, PairingPart part, LocalDate began) {
        write(daos -> daos.get(PairingDao.class).insert(Pairing.begun(elder, helper, part, began, "")));
    }

    @Test
    void theMergedRecordHasTheBetterFieldsAndTheOtherPointsToIt() {
        merges.merge(choice(kept));
        Person merged = person(kept);
        assertThat(merged.idNumber()).isEqualTo(ID);
        assertThat(merged.idAsWritten()).isEmpty();
        assertThat(merged.name()).as("the name beside the number that passed its check").isEqualTo("沙秀瑛");
        assertThat(merged.sex()).isEqualTo(Sex.FEMALE);
        assertThat(merged.birthDate()).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(merged.called()).isEqualTo("沙阿姨");
        assertThat(merged.note()).isEqualTo("怕狗");
        assertThat(person(gone).deletedReason()).isEqualTo("合并到 沙秀瑛");
        assertThat(person(gone).idNumber()).isNull();
        assertThat(dao(PersonDao.class).keptInstead(gone)).contains(kept);
        assertThat(dao(ResidentDao.class).count(ResidentFilter.all().on(TODAY))).isEqualTo(1);
    }

    @Test
    void oneHomeHoldsTheOtherEndsYesterdayAndItsEmptyHouseholdWithIt() {
        merges.merge(choice(gone));
        assertThat(row(kept).unitId()).isEqualTo(unit2);
        assertThat(dao(HouseholdDao.class).openMembershipsOf(kept)).hasSize(1);
        assertThat(dao(HouseholdDao.class).allOpen()).extracting(Household::unitId).containsExactly(unit2);
        assertThat(dao(ResidenceDao.class).of(kept)).extracting(Residence::unitId, Residence::until)
                .containsExactlyInAnyOrder(tuple(unit1, TODAY.minusDays(1)), tuple(unit2, null));
    }

    @Test
    void aHouseholdThatOthersAreLeftInGoesOnAndIsToldToHaveNoHead() {
        long son = samples.resident(unit2, "沙小明", Sex.MALE, LocalDate.of(2010, 1, 1));
        long household = dao(HouseholdDao.class).openMembershipsOf(gone).getFirst().householdId();
        write(daos -> daos.get(HouseholdDao.class).rejoin(membership(son), household, Relation.SON));
        assertThat(merges.plan(choice(kept)).headless()).isEqualTo(1);
        merges.merge(choice(kept));
        assertThat(dao(HouseholdDao.class).allOpen()).extracting(Household::id).contains(household);
        assertThat(dao(HouseholdDao.class).openMembershipsOf(son)).hasSize(1);
    }

    @Test
    void twoHeadsAreNeverMade() {
        long other = samples.resident(unit1, "单明朗", Sex.MALE, LocalDate.of(1950, 1, 1));
        long household = dao(HouseholdDao.class).openMembershipsOf(kept).getFirst().householdId();
        write(daos -> daos.get(HouseholdDao.class).rejoin(membership(other), household, Relation.HEAD));
        Map<String, TableTotal> before = digests();
        assertThatThrownBy(() -> merges.merge(choice(kept))).isInstanceOf(UserMessageException.class).hasMessageContaining("单明朗");
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void theHomeMustBeChosenAndInOnePlace() {
        MergeChoice whole = choice(kept);
        assertThatThrownBy(() -> merges.plan(new MergeChoice(whole.kept(), whole.gone(), whole.fields(), null, whole.membership(), Side.KEPT, Side.KEPT)))
                .isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("merge.residence.missing");
        assertThatThrownBy(() -> merges.plan(new MergeChoice(whole.kept(), whole.gone(), whole.fields(), whole.residence(), membership(gone), Side.KEPT, Side.KEPT)))
                .isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("merge.household.elsewhere");
    }

    @Test
    void theSameFlatIsOneHomeSinceTheEarlierDay() {
        long twin = samples.resident(unit1, Person.named("沙秀英"), LocalDate.of(2018, 3, 1), null);
        gone = twin;
        merges.merge(choice(kept));
        assertThat(dao(ResidenceDao.class).of(kept)).singleElement().extracting(Residence::since).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(dao(HouseholdDao.class).openMembershipsOf(kept)).hasSize(1);
    }

    @Test
    void contactsAndTagsAreUnitedWithoutDoubles() {
        contact(kept, ContactKind.MOBILE, "13800001111", "", 1);
        contact(gone, ContactKind.MOBILE, "13800001111", "", 1);
        contact(gone, ContactKind.LANDLINE, "66668888", "", 1);
        contact(kept, ContactKind.EMERGENCY, "13900000001", "女儿", 1);
        contact(gone, ContactKind.EMERGENCY, "13900000002", "儿子", 1);
        samples.tag(kept, "独居", null, null);
        samples.tag(gone, "独居", LocalDate.of(2025, 1, 1), null);
        samples.tag(gone, "低保", null, null);
        merges.merge(choice(kept));
        assertThat(dao(ContactDao.class).of(kept)).extracting(Contact::number).containsExactlyInAnyOrder("13800001111", "66668888", "13900000001", "13900000002");
        assertThat(dao(ContactDao.class).of(kept)).filteredOn(each -> each.number().equals("13900000002")).extracting(Contact::callOrder).containsExactly(2);
        assertThat(dao(TagDao.class).of(kept)).extracting(Tag::label).containsExactlyInAnyOrder("独居", "低保");
        assertThat(dao(ContactDao.class).of(gone)).as("nothing is lost").hasSize(1);
    }

    @Test
    void whereBothAreOnARosterTheChosenEntryHolds() {
        care(kept, 2);
        care(gone, 5);
        long keptHelper = helper(kept, 3);
        helper(gone, 8);
        MergeChoice whole = choice(kept);
        merges.merge(new MergeChoice(whole.kept(), whole.gone(), whole.fields(), whole.residence(), whole.membership(), Side.GONE, Side.GONE));
        assertThat(dao(CareProfileDao.class).of(kept).orElseThrow().careLevel()).isEqualTo(5);
        assertThat(dao(HelperDao.class).ofPerson(kept).orElseThrow()).extracting(Helper::id, Helper::capacity).containsExactly(keptHelper, 8);
    }

    @Test
    void pairingsAreNeitherDoubledNorWithOneself() {
        long neighbour = samples.resident(unit2, "单明朗", Sex.MALE, LocalDate.of(1960, 1, 1));
        long other = samples.resident(unit2, "吴阿妹", Sex.FEMALE, LocalDate.of(1962, 1, 1));
        long first = helper(neighbour, 5);
        long second = helper(other, 5);
        long own = helper(gone, 5);
        pair(kept, first, PairingPart.MAIN, TODAY.minusDays(40));
        pair(gone, first, PairingPart.MAIN, TODAY.minusDays(50));
        pair(gone, second, PairingPart.MAIN, TODAY.minusDays(30));
        pair(kept, own, PairingPart.STANDBY, TODAY.minusDays(20));
        merges.merge(choice(kept));
        List<PairingRow> open = dao(PairingDao.class).ofPerson(kept).stream().filter(row -> row.endedOn() == null).toList();
        assertThat(open).extracting(PairingRow::helperId, PairingRow::part).containsExactlyInAnyOrder(tuple(first, PairingPart.MAIN),
                tuple(second, PairingPart.STANDBY));
    }

    @Test
    void whoWasKnownToBeSomebodyElseStaysSo() {
        long namesake = samples.resident(unit2, "沙秀英", Sex.FEMALE, LocalDate.of(1941, 1, 1));
        merges.notSame(gone, namesake, "");
        merges.merge(choice(kept));
        assertThat(dao(MergeDao.class).notSame()).anyMatch(pair -> pair.personId() == kept && pair.otherId() == namesake);
    }

    @Test
    void aMergeOfWhatWasChangedMeanwhileIsRefused() {
        MergeChoice choice = choice(kept);
        write(daos -> daos.get(PersonDao.class).update(person(gone).withDiedOn(TODAY)));
        assertThatThrownBy(() -> merges.merge(choice)).isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("changed.meanwhile");
    }

    @Test
    void everyColumnOfAUniqueKeyHasARule() {
        Set<String> unique = new HashSet<>(engine == Engine.H2 ? dao(KeyDao.class).h2() : dao(KeyDao.class).postgres());
        List<Reference> references = Stream.of("person", "helper").flatMap(table -> dao(MergeDao.class).references(table).stream()).toList();
        assertThat(references).extracting(Reference::name).contains("contact.person_id", "pairing.elder_id", "pairing.helper_id", "case_party.person_id",
                "person_merge.kept_id");
        assertThat(unique).contains("care_profile.person_id", "not_same.other_id");
        assertThat(references).filteredOn(reference -> unique.contains(reference.name()))
                .as("say in MergeRule what becomes of two rows that a unique key allows only one of").allMatch(MergeRule::known);
    }

    @Test
    void unmergingAtOnceRestoresEveryRow() {
        randomHistory(new Random(3));
        Map<String, TableTotal> before = digests();
        merges.merge(choice(gone));
        assertThat(digests()).isNotEqualTo(before);
        merges.unmerge(merge(), Set.of());
        assertThat(digests()).isEqualTo(before);
        assertThat(dao(MergeDao.class).mergeOf(gone)).isEmpty();
    }

    @Test
    void theHistoryTakesAMergeBackAsWell() {
        randomHistory(new Random(4));
        Map<String, TableTotal> before = digests();
        merges.merge(choice(kept));
        new History(database).undo(mergeStep());
        assertThat(digests()).isEqualTo(before);
    }

    /** Whatever hangs on two people, after the merge it hangs on the kept one, or stayed as its rule says; and all comes back. */
    @Test
    void noRowIsLostByRandomMerges() {
        for (int seed = 10; seed < 14; seed++) {
            Random random = new Random(seed);
            kept = samples.resident(unit1, "甲" + (char) ('一' + seed), Sex.FEMALE, LocalDate.of(1950, 1, 1));
            gone = samples.resident(random.nextBoolean() ? unit1 : unit2, "乙" + (char) ('一' + seed), Sex.FEMALE, LocalDate.of(1950, 1, 1));
            randomHistory(random);
            Map<String, TableTotal> before = digests();
            Map<Reference, List<Long>> rows = rows(gone);
            Map<String, Long> counts = new TreeMap<>();
            before.forEach((table, total) -> counts.put(table, total.rows()));
            MergePlan plan = merges.plan(choice(random.nextBoolean() ? kept : gone));
            merges.merge(choice(kept));
            digests().forEach((table, total) -> assertThat(total.rows()).as("seed " + table).isGreaterThanOrEqualTo(counts.get(table)));
            rows.forEach((reference, ids) -> ids.forEach(id -> {
                boolean moved = dao(MergeDao.class).rows(reference.tableName(), reference.columnName(), kept).contains(id);
                boolean stayed = dao(MergeDao.class).rows(reference.tableName(), reference.columnName(), gone).contains(id);
                assertThat(moved || stayed).isTrue();
                assertThat(stayed && MergeRule.of(reference).kind() == MergeRule.Kind.MOVE).as(reference.name()).isFalse();
            }));
            assertThat(dao(HouseholdDao.class).openMembershipsOf(kept)).hasSizeLessThan(2);
            assertThat(dao(ResidenceDao.class).of(kept)).filteredOn(row -> row.until() == null).hasSizeLessThan(2);
            assertThat(plan.moves()).isNotEmpty();
            merges.unmerge(merge(), Set.of());
            assertThat(digests()).as("seed " + seed).isEqualTo(before);
        }
    }

    private Map<Reference, List<Long>> rows(long person) {
        Map<Reference, List<Long>> rows = new HashMap<>();
        dao(MergeDao.class).references("person").forEach(reference -> rows.put(reference,
                dao(MergeDao.class).rows(reference.tableName(), reference.columnName(), person)));
        return rows;
    }

    private void randomHistory(Random random) {
        List<Long> people = List.of(kept, gone);
        long neighbour = samples.resident(unit2, "邻居" + random.nextInt(99), Sex.MALE, LocalDate.of(1960, 1, 1));
        List<Long> helpers = new ArrayList<>(List.of(helper(neighbour, 5)));
        for (long each : people) {
            if (random.nextBoolean()) {
                care(each, random.nextInt(6));
            }
            if (random.nextBoolean()) {
                helpers.add(helper(each, 4));
            }
        }
        for (int i = 0; i < 30; i++) {
            long who = people.get(random.nextInt(2));
            long helper = helpers.get(random.nextInt(helpers.size()));
            switch (random.nextInt(7)) {
                case 0 -> contact(who, ContactKind.values()[random.nextInt(3)], "138" + random.nextInt(3), random.nextBoolean() ? "女儿" : "", 1 + random.nextInt(3));
                case 1 -> samples.tag(who, random.nextBoolean() ? "独居" : "低保", null, random.nextBoolean() ? null : TODAY.minusDays(9));
                case 2 -> write(daos -> daos.get(VisitDao.class).insert(Visit.planned(who, random.nextBoolean() ? helper : null, TODAY.plusDays(random.nextInt(5)))));
                case 3 -> write(daos -> daos.get(VisitDao.class).insertFollowUp(new FollowUp(0, who, null, "送医", "", false, TODAY, null, "", 0)));
                case 4 -> pair(who, helper, random.nextBoolean() ? PairingPart.MAIN : PairingPart.STANDBY, TODAY.minusDays(random.nextInt(90)));
                case 5 -> pair(neighbour, helper, PairingPart.STANDBY, TODAY.minusDays(random.nextInt(90)));
                default -> write(daos -> {
                    daos.get(ResidenceDao.class).insert(new Residence(0, who, unit2, ResidenceCategory.UNKNOWN, TODAY.minusYears(9), TODAY.minusYears(8)));
                    daos.get(HouseholdDao.class).insertMember(new Membership(0, daos.get(HouseholdDao.class).allOpen().getFirst().id(), who, Relation.OTHER_KIN,
                            TODAY.minusYears(9), TODAY.minusYears(8)));
                });
            }
        }
    }

    @Test
    void weeksLaterWhatWasChangedStaysAndTheRestGoesBack() {
        contact(gone, ContactKind.LANDLINE, "66668888", "", 1);
        contact(gone, ContactKind.MOBILE, "13800002222", "", 1);
        samples.tag(gone, "低保", null, null);
        merges.merge(choice(kept));
        Contact changed = dao(ContactDao.class).of(kept).stream().filter(each -> each.kind() == ContactKind.LANDLINE).findFirst().orElseThrow();
        write(daos -> {
            daos.get(ContactDao.class).update(new Contact(changed.id(), kept, changed.kind(), "66669999", "", "", 1));
            daos.get(PersonDao.class).update(person(kept).withWords("", "沙家姆妈", person(kept).note()));
            daos.get(VisitDao.class).insert(Visit.planned(kept, null, TODAY));
        });
        assertThat(merges.changedSince(merge())).singleElement().satisfies(row -> {
            assertThat(row.table()).isEqualTo("contact");
            assertThat(row.before().get("number")).isEqualTo("66668888");
            assertThat(row.after().get("number")).isEqualTo("66669999");
        });
        merges.unmerge(merge(), Set.of());
        assertThat(person(gone).deletedAt()).isNull();
        assertThat(person(gone).idNumber()).isEqualTo(ID);
        assertThat(person(kept).idAsWritten()).isEqualTo("340524198001010000");
        assertThat(person(kept).name()).isEqualTo("沙秀英");
        assertThat(person(kept).called()).as("changed since, so it stays").isEqualTo("沙家姆妈");
        assertThat(person(kept).note()).as("taken from the other record, so it goes").isEmpty();
        assertThat(dao(ContactDao.class).of(kept)).extracting(Contact::number).containsExactly("66669999");
        assertThat(dao(ContactDao.class).of(gone)).extracting(Contact::number).containsExactly("13800002222");
        assertThat(dao(TagDao.class).of(gone)).hasSize(1);
        assertThat(dao(VisitDao.class).rows(VisitFilter.due(TODAY), 10)).hasSize(1);
        assertThat(row(gone).unitId()).isEqualTo(unit2);
        assertThat(row(kept).unitId()).isEqualTo(unit1);
        assertThat(dao(HouseholdDao.class).openMembershipsOf(gone)).hasSize(1);
        assertThatThrownBy(() -> new History(database).undo(mergeStep())).isInstanceOf(UserMessageException.class);
    }

    private long mergeStep() {
        return new History(database).steps(50).stream().filter(step -> step.name().equals("resident.duplicate.merge")).findFirst().orElseThrow().id();
    }

    @Test
    void aChangedRowThatIsAskedBackGoesBackAsItIsNow() {
        contact(gone, ContactKind.LANDLINE, "66668888", "", 1);
        merges.merge(choice(kept));
        Contact changed = dao(ContactDao.class).of(kept).getFirst();
        write(daos -> daos.get(ContactDao.class).update(new Contact(changed.id(), kept, changed.kind(), "66669999", "", "", 1)));
        merges.unmerge(merge(), Set.of(new RecordRef("contact", changed.id())));
        assertThat(dao(ContactDao.class).of(gone)).extracting(Contact::number).containsExactly("66669999");
        assertThat(dao(ContactDao.class).of(kept)).isEmpty();
    }

    @Test
    void aChainOfMergesIsTakenApartFromItsEnd() {
        merges.merge(choice(kept));
        MergedRow first = merge();
        long third = samples.resident(unit1, "沙秀英", Sex.FEMALE, LocalDate.of(1980, 1, 1));
        long middle = kept;
        gone = middle;
        kept = third;
        merges.merge(choice(third));
        assertThat(dao(PersonDao.class).keptInstead(first.goneId())).contains(third);
        MergedRow stale = dao(MergeDao.class).mergeOf(first.goneId()).orElseThrow();
        assertThatThrownBy(() -> merges.unmerge(stale, Set.of()))
                .isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("merge.kept.gone");
        merges.unmerge(dao(MergeDao.class).mergeOf(middle).orElseThrow(), Set.of());
        merges.unmerge(dao(MergeDao.class).mergeOf(first.goneId()).orElseThrow(), Set.of());
        assertThat(dao(ResidentDao.class).count(ResidentFilter.all().on(TODAY))).isEqualTo(3);
    }

    @Test
    void aMergedRecordIsNotRestoredByItself() {
        merges.merge(choice(kept));
        var register = new DeletedResidents(database, new ResidentRegister(database, CLOCK));
        assertThatThrownBy(() -> register.restore(gone)).isInstanceOf(UserMessageException.class).extracting("key").isEqualTo("resident.merged.restore");
    }
}
