package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResidentRegisterTest extends DaoTest {

    private static final String ID = "34052419800101001X";
    private ResidentSamples samples;
    private ResidentRegister register;
    private long entrance;

    @BeforeEach
    void places() {
        samples = new ResidentSamples(database);
        register = new ResidentRegister(database, CLOCK);
        entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
    }

    private ResidentDraft draft(Person person, String room, Relation relation, Long household, boolean correction) {
        return new ResidentDraft(person, entrance, room, ResidenceCategory.HUKOU_AND_PRESENT, relation, household, correction,
                "13812345678", "");
    }

    private ResidentRow row(long id) {
        return database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 100).stream().filter(row -> row.id() == id)
                .findFirst().orElseThrow();
    }

    @Test
    void aNewResidentGetsARoomAHouseholdAndANumberInOneStep() {
        long id = register.save(draft(Person.named("单明朗"), "1001", Relation.HEAD, null, false));
        ResidentRow row = row(id);
        assertThat(row.room()).isEqualTo("1001");
        assertThat(row.floor()).isEqualTo(10);
        assertThat(row.head()).isEqualTo("单明朗");
        assertThat(row.phone()).isEqualTo("13812345678");
        History history = new History(database);
        history.undo(history.steps(1).getFirst().id());
        assertThat(database.reader(ResidentDao.class).count(ResidentFilter.all().on(TODAY))).isZero();
        assertThat(database.reader(AddressDao.class).rooms(entrance)).isEmpty();
    }

    @Test
    void oneWhoJoinsAHouseholdHasItsHead() {
        long head = register.save(draft(Person.named("单明朗"), "101", Relation.HEAD, null, false));
        long son = register.save(draft(Person.named("单小明"), "101", Relation.SON, row(head).householdId(), false));
        assertThat(row(son).head()).isEqualTo("单明朗");
        assertThat(row(son).householdId()).isEqualTo(row(head).householdId());
        assertThat(row(son).unitId()).isEqualTo(row(head).unitId());
    }

    @Test
    void aMoveEndsTheOldAddressTheDayBefore() {
        long id = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, null);
        register.save(draft(database.reader(PersonDao.class).find(id), "202", Relation.HEAD, null, false));
        assertThat(row(id).room()).isEqualTo("202");
        List<Residence> residences = database.reader(ResidenceDao.class).of(id);
        assertThat(residences).hasSize(2).extracting(Residence::until).containsExactlyInAnyOrder(null, TODAY.minusDays(1));
        assertThat(database.reader(HouseholdDao.class).openMembershipsOf(id)).hasSize(1);
    }

    @Test
    void aCorrectionLeavesNoTrailOfAMove() {
        long id = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, null);
        register.save(draft(database.reader(PersonDao.class).find(id), "202", Relation.HEAD, null, true));
        assertThat(row(id).room()).isEqualTo("202");
        assertThat(database.reader(ResidenceDao.class).of(id)).hasSize(1);
    }

    @Test
    void savingTwiceWithoutChangesMovesNobody() {
        long id = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, null);
        long household = row(id).householdId();
        register.save(draft(database.reader(PersonDao.class).find(id), "101", Relation.HEAD, household, false));
        assertThat(row(id).householdId()).isEqualTo(household);
        assertThat(database.reader(ResidenceDao.class).of(id)).hasSize(1);
    }

    @Test
    void aKnownNumberNamesWhoHasIt() {
        long id = register.save(draft(Person.named("单明朗").withIdNumber(ID, ""), "101", Relation.HEAD, null, false));
        ResidentDraft second = draft(Person.named("冒名").withIdNumber(ID, ""), "102", Relation.HEAD, null, false);
        assertThatThrownBy(() -> register.save(second)).isInstanceOf(UserMessageException.class).hasMessageContaining("单明朗");
        register.delete(database.reader(PersonDao.class).find(id), "重复登记");
        assertThatThrownBy(() -> register.save(second)).isInstanceOfSatisfying(UserMessageException.class,
                e -> assertThat(e.key()).isEqualTo("resident.id.deleted"));
        assertThat(database.reader(AddressDao.class).rooms(entrance)).hasSize(1);
    }

    @Test
    void theSameNameInTheSameRoomIsNoticed() {
        long id = register.save(draft(Person.named("单明朗"), "101", Relation.HEAD, null, false));
        assertThat(register.sameNameInRoom(draft(Person.named("单明朗"), "101", Relation.SON, null, false))).isTrue();
        assertThat(register.sameNameInRoom(draft(Person.named("单明朗"), "102", Relation.SON, null, false))).isFalse();
        assertThat(register.sameNameInRoom(draft(database.reader(PersonDao.class).find(id), "101", Relation.HEAD, null, false))).isFalse();
    }

    @Test
    void deletingIsUndoneOrRestored() {
        long id = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, null);
        long step = register.delete(database.reader(PersonDao.class).find(id), "登记错误");
        assertThat(database.reader(ResidentDao.class).count(ResidentFilter.all().on(TODAY))).isZero();
        register.undo(step);
        assertThat(row(id).name()).isEqualTo("单明朗");
        register.delete(database.reader(PersonDao.class).find(id), "登记错误");
        register.restore(database.reader(PersonDao.class).find(id));
        assertThat(row(id).name()).isEqualTo("单明朗");
        assertThat(database.reader(PersonDao.class).find(id).deletedReason()).isEmpty();
    }

    @Test
    void aStalePersonIsNotDeleted() {
        long id = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, null);
        Person stale = database.reader(PersonDao.class).find(id);
        register.save(draft(stale, "101", Relation.HEAD, row(id).householdId(), false));
        assertThatThrownBy(() -> register.delete(stale, "登记错误")).isInstanceOf(UserMessageException.class);
        assertThat(row(id).name()).isEqualTo("单明朗");
    }

    @Test
    void theTimelineTellsMovesAndTags() {
        long id = samples.resident(samples.unit(entrance, "101"), Person.named("单明朗"), TODAY.minusYears(2), null);
        samples.tag(id, "独居", TODAY.minusDays(30), TODAY.minusDays(2));
        samples.tag(id, "低保", null, null);
        assertThat(new ResidentTimeline(database).of(id)).extracting(TimelineEntry::day)
                .containsExactlyInAnyOrder(TODAY.minusYears(2), TODAY.minusDays(30), TODAY.minusDays(2));
    }

    @Test
    void aDeletedResidentIsListedAndRestoredAsOneStep() {
        long id = register.save(draft(Person.named("单明朗"), "1001", Relation.HEAD, null, false));
        register.save(draft(Person.named("解小明"), "1002", Relation.HEAD, null, false));
        register.delete(database.reader(PersonDao.class).find(id), "重复登记");
        DeletedResidents deleted = new DeletedResidents(database, register);
        assertThat(deleted.list(10)).containsExactly(new DeletedRecord(id, "单明朗", "金柳苑 775弄28号1001", LocalDateTime.now(CLOCK), "重复登记", "tester"));
        deleted.restore(id);
        assertThat(deleted.list(10)).isEmpty();
        assertThat(row(id).name()).isEqualTo("单明朗");
        assertThat(new History(database).steps(1)).singleElement().satisfies(step -> assertThat(step.name()).isEqualTo("resident.restore"));
    }
}
