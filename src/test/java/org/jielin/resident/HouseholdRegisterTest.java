package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HouseholdRegisterTest extends DaoTest {

    private final List<Long> ended = new ArrayList<>();
    private ResidentSamples samples;
    private HouseholdRegister register;
    private HouseholdDao households;
    private long entrance;
    private long unit;
    private long father;
    private long mother;
    private long son;
    private long household;

    @BeforeEach
    void family() {
        samples = new ResidentSamples(database);
        register = new HouseholdRegister(database, new ResidentRegister(database, CLOCK), List.of(new Ties()), CLOCK);
        households = database.reader(HouseholdDao.class);
        entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
        unit = samples.unit(entrance, "101");
        father = samples.resident(unit, Person.named("王强").withSex(Sex.MALE).withBirth(TODAY.minusYears(70), BirthPrecision.DAY),
                TODAY.minusYears(20), null);
        household = households.inUnit(unit).getFirst().id();
        mother = member("沙秀英", Sex.FEMALE, 68, Relation.SPOUSE);
        son = member("王小强", Sex.MALE, 40, Relation.SON);
    }

    private long member(String name, Sex sex, int age, Relation relation) {
        return database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named(name).withSex(sex).withBirth(TODAY.minusYears(age), BirthPrecision.DAY));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.HUKOU_AND_PRESENT, TODAY.minusYears(20), null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, relation, TODAY.minusYears(20), null));
            return id;
        });
    }

    private Person person(long id) {
        return database.reader(PersonDao.class).find(id);
    }

    private List<Relation> relations(LocalDate day) {
        return households.members(household, day).stream().map(HouseholdMember::relation).toList();
    }

    private ResidentRow row(String name) {
        return database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 100).stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private int count(int days) {
        return database.reader(ResidentDao.class).count(ResidentFilter.all().on(TODAY.plusDays(days)));
    }

    /** Everything that tells where people live and belong, to compare before and after. */
    private String state() {
        return database.read(daos -> List.of(daos.get(PersonDao.class).all().stream().map(each -> each.id() + " " + each.diedOn()).sorted().toList(),
                List.of(father, mother, son).stream().map(daos.get(ResidenceDao.class)::of).toList(),
                List.of(father, mother, son).stream().map(daos.get(HouseholdDao.class)::stays).toList(),
                daos.get(HouseholdDao.class).inUnit(unit), daos.get(HouseholdDao.class).history(household))).toString();
    }

    private void undone(long step, String before) {
        assertThat(state()).isNotEqualTo(before);
        new History(database).undo(step);
        assertThat(state()).isEqualTo(before);
    }

    private ResidentDraft draft(Person person, String room, Relation relation, Long joins) {
        return new ResidentDraft(person, entrance, room, ResidenceCategory.TENANT, relation, joins, false, "", "");
    }

    @Test
    void theHeadChangesOnADayAndTheOldRelationsStay() {
        String before = state();
        long step = register.newHead(household, Map.of(father, Relation.FATHER, mother, Relation.MOTHER, son, Relation.HEAD), TODAY.minusDays(10));
        assertThat(relations(TODAY.minusDays(11))).containsExactly(Relation.HEAD, Relation.SPOUSE, Relation.SON);
        assertThat(relations(TODAY.minusDays(10))).containsExactly(Relation.HEAD, Relation.FATHER, Relation.MOTHER);
        assertThat(households.members(household, TODAY).getFirst().beganBy()).isEqualTo(LifeEvent.NEW_HEAD);
        assertThat(households.stays(father)).extracting(Stay::head).containsExactly("王小强", "王强");
        undone(step, before);
    }

    @Test
    void aDeathEndsWhatHangsOnThePersonAndGivesANewHead() {
        String before = state();
        assertThat(register.tied(List.of(father), Departure.DIED, TODAY)).containsExactly("结对");
        long step = register.left(List.of(person(father)), Departure.DIED, TODAY, "", Map.of(mother, Relation.HEAD, son, Relation.SON));
        assertThat(ended).containsExactly(father);
        assertThat(relations(TODAY.minusDays(1))).hasSize(3);
        assertThat(relations(TODAY)).containsExactly(Relation.HEAD, Relation.SON);
        assertThat(households.members(household, TODAY).getFirst().name()).isEqualTo("沙秀英");
        assertThat(count(0)).isEqualTo(2);
        assertThat(count(-1)).isEqualTo(3);
        assertThat(households.find(household).until()).isNull();
        undone(step, before);
    }

    @Test
    void whoMovesOutLivesHereToTheLastDay() {
        String before = state();
        long step = register.left(List.of(person(son)), Departure.MOVED_OUT, TODAY, "宝山", Map.of());
        assertThat(count(0)).isEqualTo(3);
        assertThat(count(1)).isEqualTo(2);
        assertThat(relations(TODAY)).hasSize(3);
        assertThat(relations(TODAY.plusDays(1))).containsExactly(Relation.HEAD, Relation.SPOUSE);
        assertThat(database.reader(ResidenceDao.class).of(son).getFirst().wentTo()).isEqualTo("宝山");
        undone(step, before);
    }

    @Test
    void aWholeHouseholdThatLeavesIsClosed() {
        String before = state();
        long step = register.left(List.of(person(father), person(mother), person(son)), Departure.MOVED_OUT, TODAY.minusDays(3), "", Map.of());
        assertThat(count(-3)).isEqualTo(3);
        assertThat(count(-2)).isZero();
        assertThat(households.find(household).until()).isEqualTo(TODAY.minusDays(3));
        assertThat(database.reader(BuildingDao.class).households(TODAY.minusDays(3))).hasSize(1);
        assertThat(database.reader(BuildingDao.class).households(TODAY.minusDays(2))).isEmpty();
        assertThat(households.inUnit(unit)).isEmpty();
        undone(step, before);
    }

    @Test
    void aChildIsBornIntoTheHousehold() {
        String before = state();
        HouseholdMember parent = households.members(household, TODAY).getLast();
        long step = register.born(Person.named("王宝").withSex(Sex.MALE).withBirth(TODAY.minusDays(5), BirthPrecision.DAY), parent, Relation.GRANDCHILD,
                ResidenceCategory.HUKOU_AND_PRESENT);
        assertThat(relations(TODAY.minusDays(6))).hasSize(3);
        assertThat(relations(TODAY.minusDays(5))).contains(Relation.GRANDCHILD);
        assertThat(count(-5)).isEqualTo(4);
        undone(step, before);
    }

    @Test
    void aSplitMayMoveToAnotherFlat() {
        String before = state();
        long step = register.split(household, Map.of(son, Relation.HEAD), entrance, "202", TODAY);
        assertThat(relations(TODAY)).containsExactly(Relation.HEAD, Relation.SPOUSE);
        ResidentRow row = row("王小强");
        assertThat(row.room()).isEqualTo("202");
        assertThat(row.relation()).isEqualTo(Relation.HEAD);
        assertThat(row.householdId()).isNotEqualTo(household);
        assertThat(count(-1)).isEqualTo(3);
        assertThat(count(0)).isEqualTo(3);
        undone(step, before);
    }

    @Test
    void aSplitInTheFlatIsMergedAgain() {
        register.split(household, Map.of(son, Relation.HEAD), null, "", TODAY.minusDays(30));
        long own = households.inUnit(unit).getLast().id();
        String before = state();
        long step = register.merge(household, own, Map.of(son, Relation.SON), TODAY.minusDays(2));
        assertThat(relations(TODAY)).containsExactly(Relation.HEAD, Relation.SPOUSE, Relation.SON);
        assertThat(households.find(own).until()).isEqualTo(TODAY.minusDays(3));
        assertThat(households.members(own, TODAY.minusDays(3))).hasSize(1);
        assertThat(households.stays(son)).extracting(Stay::beganBy).containsExactly(LifeEvent.MERGED, LifeEvent.SPLIT, null);
        undone(step, before);
    }

    @Test
    void aTenantMovesInWithAContract() {
        String before = state();
        long step = register.movedIn(draft(Person.named("租客甲"), "101", Relation.HEAD, null), TODAY, TODAY.plusYears(1), "安徽");
        ResidentRow row = row("租客甲");
        assertThat(row.category()).isEqualTo(ResidenceCategory.TENANT);
        Residence residence = database.reader(ResidenceDao.class).of(row.id()).getFirst();
        assertThat(residence.contractUntil()).isEqualTo(TODAY.plusYears(1));
        assertThat(residence.cameFrom()).isEqualTo("安徽");
        assertThat(households.inUnit(unit)).hasSize(2);
        undone(step, before);
    }

    @Test
    void aMoveEndsTheOldFlatTheDayBefore() {
        String before = state();
        long step = register.movedIn(draft(person(son), "303", Relation.HEAD, null), TODAY, null, "");
        assertThat(database.reader(ResidenceDao.class).of(son)).extracting(Residence::until).containsExactlyInAnyOrder(null, TODAY.minusDays(1));
        assertThat(relations(TODAY)).hasSize(2);
        assertThat(count(0)).isEqualTo(3);
        undone(step, before);
    }

    @Test
    void aHeadDoesNotLeaveOthersBehind() {
        assertThatThrownBy(() -> register.movedIn(draft(person(father), "303", Relation.HEAD, null), TODAY, null, ""))
                .isInstanceOfSatisfying(UserMessageException.class, e -> assertThat(e.key()).isEqualTo("life.move.head"));
        assertThat(relations(TODAY)).hasSize(3);
    }

    @Test
    void whoBelongsToNoHouseholdFoundsOne() {
        long lodger = database.write(ResidentSamples.ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named("单身"));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.UNKNOWN, null, null));
            return id;
        });
        register.founded(person(lodger), TODAY);
        assertThat(households.stays(lodger)).singleElement().satisfies(stay -> {
            assertThat(stay.relation()).isEqualTo(Relation.HEAD);
            assertThat(stay.beganBy()).isEqualTo(LifeEvent.FOUNDED);
            assertThat(stay.head()).isEqualTo("单身");
        });
    }

    @Test
    void theDeadAreStillRecognisedByARoster() {
        register.left(List.of(person(son)), Departure.DIED, TODAY, "", Map.of());
        register.left(List.of(person(mother)), Departure.MOVED_OUT, TODAY, "", Map.of());
        assertThat(households.allOpenMemberships()).extracting(Membership::personId).contains(son, father).doesNotContain(mother);
    }

    /** Another feature, which has a pairing to end. */
    private final class Ties implements PersonTies {

        @Override
        public List<String> tell(Daos daos, long personId, LocalDate from) {
            return List.of("结对");
        }

        @Override
        public void end(Daos daos, long personId, LocalDate from, Departure how) {
            ended.add(personId);
        }
    }
}
