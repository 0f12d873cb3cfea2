package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jielin.common.db.DaoTest;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.AddressDao.HouseholdChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentFormTest {

    private static final String RIGHT = "34052419800101001X";
    private final ResidentForm form = new ResidentForm(new HomeForm(), DaoTest.CLOCK);

    @BeforeEach
    void fillWhatIsRequired() {
        form.name.set("单明朗");
        form.home.entrance.set(new Choice(1, "28号"));
        form.home.room.set("101");
        form.home.relation.set(Relation.HEAD);
    }

    @Test
    void aNameAndAnAddressAreRequired() {
        assertThat(form.validate()).isEmpty();
        form.name.set(" ");
        form.home.room.set("");
        form.home.entrance.set(null);
        form.home.relation.set(null);
        assertThat(form.validate()).containsOnlyKeys("name", "entrance", "room", "relation");
    }

    @Test
    void anOutsiderNeedsNoAddress() {
        form.load(Person.named("外人"), false);
        form.home.room.set("");
        form.home.entrance.set(null);
        assertThat(form.validate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", "䶮", "𠮷田", "㛃", "𬱖"})
    void rareNamesAreKept(String name) {
        form.name.set(name);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toPerson().name()).isEqualTo(name);
    }

    @Test
    void lengthIsCountedInCharactersAsSeen() {
        form.name.set("𠮷".repeat(50));
        assertThat(form.validate()).isEmpty();
        form.name.set("𠮷".repeat(51));
        assertThat(form.validate()).containsOnlyKeys("name");
    }

    @Test
    void aForeignSeparatorIsStoredAsTheStandardOne() {
        form.name.set("阿依古丽•买买提");
        assertThat(form.toPerson().name()).isEqualTo("阿依古丽·买买提");
    }

    @ParameterizedTest
    @CsvSource({"340524198001010011,X", "3405241980010100,16", "340524800101001,34052419800101001X", "340524198013010012,19801301",
        "310104195001010000,000", "34052419800101A01X,X"})
    void aWrongNumberIsExplained(String number, String told) {
        form.idNumber.set(number);
        assertThat(form.validate()).containsOnlyKeys("idNumber");
        assertThat(form.validate().get("idNumber")).contains(told);
    }

    @Test
    void aDoubtfulNumberIsKeptOnlyAsWritten() {
        form.idNumber.set("340524198001010011");
        form.keepDoubtful.set(true);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toPerson().idNumber()).isNull();
        assertThat(form.toPerson().idAsWritten()).isEqualTo("340524198001010011");
        form.keepDoubtful.set(false);
        form.idNumber.set("34052419800101001x ");
        assertThat(form.toPerson().idNumber()).isEqualTo(RIGHT);
        assertThat(form.toPerson().idAsWritten()).isEmpty();
    }

    @Test
    void birthAndSexComeFromTheNumber() {
        form.idNumber.set(RIGHT);
        form.fillFromId();
        assertThat(form.birth.get()).isEqualTo("1980-01-01");
        assertThat(form.sex.get()).isEqualTo(Sex.MALE);
        form.birth.set("1950");
        form.sex.set(Sex.FEMALE);
        form.fillFromId();
        assertThat(form.birth.get()).isEqualTo("1950");
        assertThat(form.validate()).containsOnlyKeys("birth", "sex");
        assertThat(form.validate().get("birth")).contains("1980-01-01");
        form.keepDoubtful.set(true);
        assertThat(form.validate()).isEmpty();
    }

    @Test
    void aYearThatAgreesIsMadeExactByTheNumber() {
        form.idNumber.set(RIGHT);
        form.birth.set("1980");
        assertThat(form.validate()).isEmpty();
        assertThat(form.toPerson().birthDate()).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(form.toPerson().birthPrecision()).isEqualTo(BirthPrecision.DAY);
    }

    @ParameterizedTest
    @CsvSource({"1950,1950-01-01,YEAR", "1950-3,1950-03-01,MONTH", "195003,1950-03-01,MONTH", "1950-03-12,1950-03-12,DAY",
        "1950年3月12日,1950-03-12,DAY", "1950年,1950-01-01,YEAR", "１９５０.3.12,1950-03-12,DAY", "19500312,1950-03-12,DAY"})
    void birthIsReadAsFarAsItIsKnown(String text, LocalDate date, BirthPrecision precision) {
        form.birth.set(text);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toPerson().birthDate()).isEqualTo(date);
        assertThat(form.toPerson().birthPrecision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950-02-30", "去年", "2026-11-24", "50"})
    void aWrongBirthIsRefused(String text) {
        form.birth.set(text);
        assertThat(form.validate()).containsOnlyKeys("birth");
    }

    @Test
    void aHouseholdHasOneHead() {
        form.home.household.set(new HouseholdChoice(3, "王秀英", "王秀英", 2));
        assertThat(form.validate().get("relation")).contains("王秀英");
        form.home.relation.set(Relation.SON);
        assertThat(form.validate()).isEmpty();
    }

    @Test
    void numbersAreChecked() {
        form.mobile.set("138 1234 5678");
        form.landline.set("021-56781234");
        assertThat(form.validate()).isEmpty();
        assertThat(form.toRecord().mobile()).isEqualTo("13812345678");
        form.mobile.set("1381234567");
        form.landline.set("家里");
        assertThat(form.validate()).containsOnlyKeys("mobile", "landline");
    }

    @ParameterizedTest
    @CsvSource({"101室,101", "１０１ 室,101", "底楼,底楼", "7甲,7甲"})
    void aRoomIsStoredWithoutItsWord(String written, String stored) {
        form.home.room.set(written);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toRecord().room()).isEqualTo(stored);
        form.home.room.set("室");
        assertThat(form.validate()).containsOnlyKeys("room");
    }

    @Test
    void onlyAChangeIsDirty() {
        form.markSaved();
        assertThat(form.dirty()).isFalse();
        form.note.set("独居,子女在外地");
        assertThat(form.dirty()).isTrue();
    }
}
