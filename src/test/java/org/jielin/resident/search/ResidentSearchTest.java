package org.jielin.resident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.text.Pinyin;
import org.jielin.office.OfficeSettingDao;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.DerivedHabit;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.DerivedTags;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.ResidentSort;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResidentSearchTest extends DaoTest {

    private static final List<String> QUERIES = List.of("王", "wang", "ldh", "zhang j", "3号", "3-201", "女", "80+", "独居", "-独居 60-79 男", "沙", "老王", "5678", "空巢", "2号 独居");

    private ResidentSamples samples;
    private ResidentSearch search;

    @BeforeEach
    void open() {
        samples = new ResidentSamples(database);
        search = new ResidentSearch(database);
    }

    private List<String> names(ResidentSearch asked, ResidentFilter filter, LocalDate day) {
        ResidentSearch.Found found = asked.find(filter, day, 1000);
        assertThat(found.count()).as("%s", filter).isEqualTo(found.rows().size()).isEqualTo(asked.count(filter, day));
        assertThat(found.rows()).as("%s", filter).extracting(ResidentRow::id).containsExactlyInAnyOrderElementsOf(asked.ids(filter, day));
        return found.rows().stream().map(ResidentRow::name).toList();
    }

    private List<String> names(String words) {
        return names(search, ResidentFilter.text(words), TODAY);
    }

    private void agrees(String after) {
        ResidentSearch fresh = new ResidentSearch(database);
        for (String words : QUERIES) {
            assertThat(search.find(ResidentFilter.text(words), TODAY, 1000).rows()).as("%s after %s", words, after)
                    .isEqualTo(fresh.find(ResidentFilter.text(words), TODAY, 1000).rows());
        }
    }

    @Test
    void everyTraitIsFound() {
        long estate = samples.estate("金柳苑");
        long door2 = samples.entrance(estate, "775弄", "2号");
        long door10 = samples.entrance(estate, "775弄", "10号");
        Person person = Person.named("单明朗").withWords("单小明", "沙阿公", "").withIdNumber("340524198001010011".substring(0, 17) + "X", "");
        long id = samples.resident(samples.unit(door2, "101"), person, null, null);
        samples.contact(id, ContactKind.MOBILE, "13812345678");
        samples.contact(id, ContactKind.LANDLINE, "021-54321234");
        samples.contact(id, ContactKind.EMERGENCY, "13900009999");
        samples.resident(samples.unit(door10, "1001"), "阿依古丽·买买提", Sex.FEMALE, null);
        for (String text : new String[] {"单明", "shanming", "danml", "sml", "SML", "沙阿公", "小明", "sag", "5678", "001X", "001x", "2号101", "2-101", "775-2-101",
            "775弄2号101室", "金柳苑2号101", "２号１０１", "101室", "13812345678", "34052419800101001x", "021-54321234", "1234"}) {
            assertThat(names(text)).as(text).containsExactly("单明朗");
        }
        for (String text : new String[] {"阿依古丽•买买提", "10号1001", "ayi", "女"}) {
            assertThat(names(text)).as(text).containsExactly("阿依古丽·买买提");
        }
        for (String text : new String[] {"9999", "12号101", "776-2-101", "安澜2号101", "%", "_", "678", "单明朗 女"}) {
            assertThat(names(text)).as(text).isEmpty();
        }
    }

    @Test
    void theNearestComeFirstAndThenDoorByDoor() {
        long estate = samples.estate("金柳苑");
        long door10 = samples.unit(samples.entrance(estate, "775弄", "10号"), "101");
        long door2 = samples.unit(samples.entrance(estate, "775弄", "2号"), "101");
        samples.resident(door2, "王单", Sex.MALE, null);
        samples.resident(door2, "单于飞", Sex.MALE, null);
        samples.resident(door10, "单丹", Sex.MALE, null);
        samples.resident(door2, "单丹", Sex.FEMALE, null);
        samples.resident(door10, Person.named("丹增").withWords("", "单丹", ""), null, null);
        assertThat(names("单丹")).containsExactly("单丹", "单丹", "丹增");
        assertThat(search.find(ResidentFilter.text("单丹"), TODAY, 10).rows().getFirst().sex()).isEqualTo(Sex.FEMALE);
        assertThat(names("单")).containsExactly("单于飞", "单丹", "单丹", "丹增", "王单");
        assertThat(names("dan")).startsWith("丹增");
        assertThat(names(search, ResidentFilter.text("单").sorted(ResidentSort.NAME), TODAY)).containsExactly("丹增", "单丹", "单丹", "单于飞", "王单");
        assertThat(search.find(ResidentFilter.text("单丹"), TODAY, 10).otherNames()).containsValue("单丹").hasSize(1);
    }

    @Test
    void oneWordAtATimeIsTriedWhenNobodyIsFound() {
        samples.resident(samples.unit(samples.entrance(samples.estate("金柳苑"), "", "2号"), "101"), "王单", Sex.MALE, null);
        assertThat(search.find(ResidentFilter.text("王 2号 xyz"), TODAY, 10).unknown()).containsExactly("姓名或称呼“xyz”");
        assertThat(search.find(ResidentFilter.text("王 3号"), TODAY, 10).unknown()).containsExactly("3号");
        assertThat(search.suggest("王 -男", TODAY, 12).unknown()).containsExactly("除去 男");
        assertThat(search.suggest("wang", TODAY, 12).people()).extracting(ResidentSearch.Suggestion::name).containsExactly("王单");
        assertThat(search.suggest("'", TODAY, 12).count()).isZero();
    }

    @Test
    void wordsAndControlsLimitTogether() {
        samples.fill("金柳苑", 4, TODAY);
        List<Entrance> doors = database.reader(BuildingDao.class).entrances();
        List<ResidentRow> all = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 10_000);
        ResidentFilter filter = ResidentFilter.text("女 60+").withPlace(null, doors.get(1).id()).withCategory(ResidenceCategory.HUKOU_AND_PRESENT);
        List<String> expected = all.stream().filter(row -> row.entranceId() == doors.get(1).id() && row.sex() == Sex.FEMALE
                && row.category() == ResidenceCategory.HUKOU_AND_PRESENT && row.age(TODAY) != null && row.age(TODAY) >= 60).map(ResidentRow::name).toList();
        assertThat(names(search, filter, TODAY)).containsExactlyElementsOf(expected).isNotEmpty();
        assertThat(search.rows(filter, TODAY, database)).extracting(ResidentRow::name).containsExactlyElementsOf(expected);
        assertThat(names(search, ResidentFilter.all(), TODAY)).hasSize(all.size());
    }

    /** Found by trying everything that somebody may type for a name: each part by some letters of one of its readings. */
    private static boolean typed(String letters, String name) {
        List<Pinyin.Part> parts = Pinyin.parts(name);
        for (int from = 0; from < parts.size(); from++) {
            Set<String> rests = new HashSet<>(Set.of(letters));
            for (int i = from; i < parts.size() && !rests.isEmpty(); i++) {
                Set<String> next = new HashSet<>();
                for (String rest : rests) {
                    for (String reading : parts.get(i).readings()) {
                        for (int length = 1; length <= reading.length(); length++) {
                            if (rest.startsWith(reading.substring(0, length))) {
                                next.add(rest.substring(length));
                            }
                        }
                    }
                }
                if (next.contains("")) {
                    return true;
                }
                rests = next;
            }
        }
        return false;
    }

    @Test
    void theSameAreFoundAsByTryingEverybody() {
        samples.fill("金柳苑", 8, TODAY);
        samples.fill("安澜花园", 3, TODAY);
        List<ResidentRow> all = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 10_000);
        Map<Long, Set<DerivedTag>> derived = DerivedTags.of(database.reader(HouseholdDao.class).presences(TODAY), TODAY, DerivedHabit.USUAL);
        Random random = new Random(36);
        for (int i = 0; i < 150; i++) {
            ResidentRow somebody = all.get(random.nextInt(all.size()));
            String reading = Pinyin.syllables(somebody.name()).replace(" ", "");
            String letters = random.nextBoolean() ? Pinyin.initials(Pinyin.syllables(somebody.name())) : reading.substring(0, 1 + random.nextInt(reading.length()));
            String door = somebody.entrance();
            int age = somebody.age(TODAY);
            String part = somebody.name().substring(random.nextInt(somebody.name().length()));
            record Asked(String words, Predicate<ResidentRow> meant) {
            }
            List<Asked> asked = List.of(new Asked(letters, row -> typed(letters, row.name())), new Asked(part, row -> row.name().contains(part)),
                    new Asked(door + somebody.room(), row -> row.entrance().equals(door) && row.room().equals(somebody.room())),
                    new Asked(door, row -> row.entrance().equals(door)), new Asked(age + "+", row -> row.age(TODAY) >= age),
                    new Asked(somebody.phone().substring(7), row -> row.phone().endsWith(somebody.phone().substring(7)) || row.idNumber() != null
                            && row.idNumber().endsWith(somebody.phone().substring(7)) || row.idAsWritten().endsWith(somebody.phone().substring(7))),
                    new Asked("独居", row -> row.tagList().contains("独居") || derived.get(row.id()).contains(DerivedTag.LIVING_ALONE)),
                    new Asked("空巢", row -> derived.get(row.id()).contains(DerivedTag.EMPTY_NEST)), new Asked("-半失能", row -> !row.tagList().contains("半失能")),
                    new Asked(somebody.sex() == Sex.MALE ? "男" : "女", row -> row.sex() == somebody.sex()),
                    new Asked("金柳苑", row -> row.estate().equals("金柳苑")));
            Asked one = asked.get(random.nextInt(asked.size()));
            Asked other = asked.get(random.nextInt(asked.size()));
            boolean letterPair = one.words().equals(letters) && other.words().equals(letters);
            String words = letterPair ? letters : one.words() + " " + other.words();
            Set<Long> expected = new HashSet<>(all.stream().filter(one.meant().and(other.meant())).map(ResidentRow::id).toList());
            assertThat(search.ids(ResidentFilter.text(words), TODAY)).as(words).isEqualTo(expected);
        }
    }

    @Test
    void whatIsKeptAgreesWithTheDataAfterEveryStep() {
        samples.fill("金柳苑", 3, TODAY);
        agrees("the first reading");
        long unit = database.reader(BuildingDao.class).units().getFirst().id();
        long person = samples.resident(unit, "沙秀英", Sex.FEMALE, TODAY.minusYears(84));
        assertThat(names("沙秀英")).hasSize(1);
        agrees("somebody moved in");
        samples.tag(person, "独居", null, null);
        agrees("a tag");
        samples.contact(person, ContactKind.MOBILE, "13900005678");
        agrees("a telephone");
        database.write(ResidentSamples.ACT, daos -> daos.get(PersonDao.class).update(daos.get(PersonDao.class).find(person).withName("王老")));
        assertThat(names("沙秀英")).isEmpty();
        agrees("another name");
        long door = samples.entrance(database.reader(BuildingDao.class).estates().getFirst().id(), "", "33号");
        long room = samples.unit(door, "201");
        database.write(ResidentSamples.ACT, daos -> {
            Residence old = daos.get(ResidenceDao.class).of(person).getFirst();
            daos.get(ResidenceDao.class).correct(old.id(), room, ResidenceCategory.HUKOU_ABSENT);
            return null;
        });
        assertThat(names("33-201")).containsExactly("王老");
        agrees("another home");
        new History(database).undo(new History(database).steps(1).getFirst().id());
        assertThat(names("33-201")).isEmpty();
        agrees("taken back");
        database.write(ResidentSamples.ACT, daos -> daos.get(ContactDao.class).of(person).stream().map(contact -> {
            daos.get(ContactDao.class).delete(contact.id());
            return contact;
        }).toList());
        agrees("no telephone any more");
        database.write(ResidentSamples.ACT, daos -> daos.get(PersonDao.class).delete(person, 1, TODAY.atStartOfDay(), "重复"));
        assertThat(names("王老")).isEmpty();
        agrees("deleted");
        database.write(new Act("office.test", "测试"), daos -> {
            daos.get(OfficeSettingDao.class).insert(DerivedHabit.ALONE_FROM, "90");
            return null;
        });
        agrees("another habit");
        samples.fill("安澜花园", 40, TODAY);
        ResidentFilter many = ResidentFilter.text("安澜花园");
        assertThat(search.count(many, TODAY)).as("more than is read one by one").isEqualTo(new ResidentSearch(database).count(many, TODAY)).isGreaterThan(2000);
    }

    @Test
    void anotherDayIsAnsweredAsItWas() {
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "", "2号"), "101");
        samples.resident(unit, Person.named("昨搬走").withSex(Sex.MALE), null, TODAY.minusDays(1));
        long stays = samples.resident(unit, "还在住", Sex.MALE, TODAY.minusYears(80));
        samples.tag(stays, "独居", null, TODAY.minusDays(3));
        assertThat(names("2号")).containsExactly("还在住");
        assertThat(names(search, ResidentFilter.text("2号"), TODAY.minusDays(1))).containsExactly("昨搬走", "还在住");
        assertThat(names("80+")).containsExactly("还在住");
        assertThat(names(search, ResidentFilter.text("80+"), TODAY.minusDays(1))).isEmpty();
        assertThat(names(search, ResidentFilter.text("独居"), TODAY.minusDays(4))).containsExactly("还在住");
        assertThat(names(search, ResidentFilter.text("独居"), TODAY.minusDays(2))).as("no tag any more, and not alone").isEmpty();
        assertThat(names("独居")).as("alone since yesterday").containsExactly("还在住");
        assertThat(search.find(ResidentFilter.text("独居"), TODAY, 10).derived()).isEqualTo(Map.of(stays, List.of("独居")));
        assertThat(names("-独居")).isEmpty();
        assertThat(names(search, ResidentFilter.text("2号"), TODAY.minusDays(2))).hasSize(2);
    }

    @Test
    void whatAnAccountMayNotSeeIsNotKeptForIt() {
        long estate = samples.estate("金柳苑");
        long own = samples.entrance(estate, "", "1号");
        long other = samples.entrance(samples.estate("安澜花园"), "", "2号");
        Person person = Person.named("王一").withIdNumber("31010419400315001X", "");
        long near = samples.resident(samples.unit(own, "101"), person, null, null);
        samples.contact(near, ContactKind.MOBILE, "13800001111");
        samples.resident(samples.unit(other, "201"), "王二", Sex.MALE, null);
        Access leader = new Access(7L, "leader", EnumSet.of(Right.SEE_RESIDENTS), Set.of(own), null);
        ResidentSearch theirs = new ResidentSearch(database.as(leader));
        assertThat(names(theirs, ResidentFilter.text("王"), TODAY)).containsExactly("王一");
        assertThat(names(theirs, ResidentFilter.text("2号"), TODAY)).isEmpty();
        assertThat(names(theirs, ResidentFilter.text("1111"), TODAY)).hasSize(1);
        assertThat(names(theirs, ResidentFilter.text("001x"), TODAY)).hasSize(1);
        for (String whole : List.of("13800001111", "01111", "31010419400315001x", "5001x")) {
            assertThat(names(theirs, ResidentFilter.text(whole), TODAY)).as(whole).isEmpty();
            assertThat(names(whole)).as(whole).hasSize(1);
        }
        samples.resident(samples.unit(own, "102"), "王三", Sex.MALE, null);
        samples.resident(samples.unit(other, "202"), "王四", Sex.MALE, null);
        assertThat(names(theirs, ResidentFilter.text("王"), TODAY)).containsExactly("王一", "王三");
        assertThat(theirs.suggest("安澜花园", TODAY, 12).count()).isZero();
        ResidentSearch auditors = new ResidentSearch(database.as(new Access(8L, "auditor", EnumSet.of(Right.READ_AUDIT), null, null)));
        assertThat(auditors.suggest("王", TODAY, 12).count()).isZero();
    }

    @Test
    void wordsAreNotAskedOfTheTables() {
        assertThatThrownBy(() -> ResidentFilter.text("王").on(TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keptListsStayLive() {
        samples.fill("金柳苑", 2, TODAY);
        SavedSearches saved = new SavedSearches(database, search);
        ResidentFilter filter = ResidentFilter.text("女 60+").withCategory(ResidenceCategory.HUKOU_AND_PRESENT).sorted(ResidentSort.NAME);
        saved.save("女长者", false, filter);
        SavedSearches.Counted counted = saved.counted(TODAY).getFirst();
        assertThat(counted.saved().filter()).isEqualTo(filter);
        assertThat(counted.count()).isEqualTo(search.count(filter, TODAY)).isPositive();
        samples.resident(database.reader(BuildingDao.class).units().getFirst().id(), "新来", Sex.FEMALE, TODAY.minusYears(70));
        assertThat(saved.counted(TODAY).getFirst().count()).isEqualTo(counted.count() + 1);
        assertThatThrownBy(() -> saved.save("女长者", false, filter)).hasMessageContaining("女长者");
        saved.rename(counted.saved(), "六十以上");
        SavedSearch renamed = saved.counted(TODAY).getFirst().saved();
        assertThat(renamed.name()).isEqualTo("六十以上");
        saved.remove(renamed);
        assertThat(saved.counted(TODAY)).isEmpty();
        saved.keep(renamed);
        assertThat(saved.counted(TODAY)).hasSize(1);
        assertThat(new History(database).steps(1).getFirst().name()).isEqualTo("resident.search.save");
    }
}
