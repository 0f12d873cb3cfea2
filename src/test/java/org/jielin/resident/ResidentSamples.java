package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.IdNumber;

/** Invented residents for tests: single ones by hand, or an estate of any size. */
public final class ResidentSamples {

    public static final Act ACT = new Act("office.test", "测试");
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 沈 顾 陆 单 解 欧阳".split(" ");
    private static final String[] GIVEN = "建国 秀英 桂珍 志强 美芳 德明 玉兰 国华 丽娟 文斌 晓燕 永康 佩芬 家豪 思源 雨桐 子轩 阿妹 宝根 龙妹".split(" ");

    private final Database database;
    private int serials;

    public ResidentSamples(Database database) {
        this.database = database;
    }

    public long estate(String name) {
        return database.write(ACT, daos -> daos.get(BuildingDao.class).insertEstate(name));
    }

    public long entrance(long estate, String lane, String label) {
        return database.write(ACT, daos -> daos.get(BuildingDao.class).insertEntrance(Entrance.labelled(estate, lane, "", label)));
    }

    public long unit(long entrance, String room) {
        return database.write(ACT, daos -> daos.get(BuildingDao.class).insertUnit(Unit.numbered(entrance, room)));
    }

    /** A person living in a unit for an unknown time, head of a household of one. */
    public long resident(long unit, String name, Sex sex, LocalDate born) {
        return resident(unit, Person.named(name).withSex(sex).withBirth(born, BirthPrecision.DAY), null, null);
    }

    public long resident(long unit, Person person, LocalDate since, LocalDate until) {
        return database.write(ACT, daos -> {
            long id = daos.get(PersonDao.class).insert(person);
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.HUKOU_AND_PRESENT, since, until));
            long household = daos.get(HouseholdDao.class).insert(new Household(0, unit, since, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, Relation.HEAD, since, until));
            return id;
        });
    }

    public void tag(long person, String label, LocalDate since, LocalDate until) {
        database.write(ACT, daos -> daos.get(TagDao.class).insert(new Tag(0, person, label, since, until, "")));
    }

    public void contact(long person, ContactKind kind, String number) {
        database.write(ACT, daos -> daos.get(ContactDao.class).insert(Contact.own(person, kind, number)));
    }

    /** One estate: so many entrances of six floors with four rooms, two or three people in most of them. */
    public long fill(String name, int entrances, LocalDate day) {
        Random random = new Random(7);
        return database.write(ACT, daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long estate = buildings.insertEstate(name);
            for (int door = 1; door <= entrances; door++) {
                long entrance = buildings.insertEntrance(Entrance.labelled(estate, "永泰路775弄", "", door + "号"));
                for (int floor = 1; floor <= 6; floor++) {
                    for (int room = 1; room <= 4; room++) {
                        long unit = buildings.insertUnit(Unit.numbered(entrance, floor + "0" + room));
                        if (random.nextInt(12) > 0) {
                            household(daos, unit, random, day);
                        }
                    }
                }
            }
            return estate;
        });
    }

    /** Enters a woman as the form does, into the estate's first door; the number chooses her flat. */
    public void register(ResidentRegister register, String name, int number) {
        long entrance = database.reader(BuildingDao.class).entrances().getFirst().id();
        register.save(new ResidentDraft(Person.named(name).withSex(Sex.FEMALE), entrance, 1 + number / 10 + "0" + (1 + number % 10),
                ResidenceCategory.HUKOU_AND_PRESENT, Relation.HEAD, null, false, "13812345678", ""));
    }

    private void household(Daos daos, long unit, Random random, LocalDate day) {
        int headAge = 30 + random.nextInt(62);
        int size = headAge > 78 && random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(3);
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        long household = daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null));
        List<Relation> relations = List.of(Relation.HEAD, Relation.SPOUSE, Relation.SON, Relation.DAUGHTER);
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean male = i == 0 ? random.nextBoolean() : i == 2;
            int age = Math.max(1, i < 2 ? headAge - random.nextInt(4) * i : headAge - 26 - random.nextInt(4));
            LocalDate born = day.minusYears(age).minusDays(random.nextInt(360));
            String given = GIVEN[random.nextInt(GIVEN.length)];
            Person person = Person.named((i == 1 ? SURNAMES[random.nextInt(SURNAMES.length)] : surname) + given)
                    .withSex(male ? Sex.MALE : Sex.FEMALE).withBirth(born, BirthPrecision.DAY);
            String number = idNumber(born, serials++, male);
            long id = daos.get(PersonDao.class).insert(random.nextInt(40) == 0
                    ? person.withIdNumber(null, number.substring(0, 17) + (number.charAt(17) == '1' ? "2" : "1"))
                    : person.withIdNumber(number, ""));
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.values()[Math.min(2,
                    random.nextInt(9) / 3 % 3)],
                    null, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, relations.get(i), null, null));
            daos.get(ContactDao.class).insert(Contact.own(id, ContactKind.MOBILE, "138" + (10000000 + random.nextInt(80000000))));
            if (size == 1) {
                tags.add(Tag.of(id, "独居", day.minusYears(1), "入户核实"));
            }
            if (age > 85 && random.nextInt(2) == 0) {
                tags.add(Tag.of(id, "半失能", day.minusYears(2), "评估表"));
            }
            if (random.nextInt(25) == 0) {
                tags.add(Tag.of(id, "低保", null, ""));
            }
        }
        daos.get(TagDao.class).insertAll(tags);
    }

    /** A number that passes its check, of nobody: the region and the sequence count up. */
    static String idNumber(LocalDate born, int serial, boolean male) {
        String seventeen = "%06d%04d%02d%02d%03d".formatted(310101 + serial / 499, born.getYear(), born.getMonthValue(),
                born.getDayOfMonth(), serial % 499 * 2 + (male ? 1 : 0));
        return seventeen + IdNumber.checkCharacter(seventeen);
    }
}
