package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Daos;
import org.jielin.common.text.IdNumber;

/** Invented estates of any size. What is said of each is drawn first and then written table by table: the measurements need 100,000 people. */
public final class EstateSamples {

    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 沈 顾 陆 单 解 欧阳".split(" ");
    private static final String[] GIVEN = "建国 秀英 桂珍 志强 美芳 德明 玉兰 国华 丽娟 文斌 晓燕 永康 佩芬 家豪 思源 雨桐 子轩 阿妹 宝根 龙妹".split(" ");
    private static final List<Relation> RELATIONS = List.of(Relation.HEAD, Relation.SPOUSE, Relation.SON, Relation.DAUGHTER);

    private int serials;

    /** One estate: so many entrances of six floors with four rooms, two or three people in most of them; about sixty to an entrance. */
    public long fill(Daos daos, String name, int entrances, LocalDate day) {
        Random random = new Random(7);
        BuildingDao buildings = daos.get(BuildingDao.class);
        long estate = buildings.insertEstate(name);
        List<Unit> units = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        for (int door = 1; door <= entrances; door++) {
            long entrance = buildings.insertEntrance(Entrance.labelled(estate, "永泰路775弄", "", door + "号"));
            for (int floor = 1; floor <= 6; floor++) {
                for (int room = 1; room <= 4; room++) {
                    units.add(Unit.numbered(entrance, floor + "0" + room));
                    if (random.nextInt(12) > 0) {
                        families.add(family(units.size() - 1, random, day));
                    }
                }
            }
        }
        write(daos, buildings.insertUnits(units), families);
        return estate;
    }

    private static void write(Daos daos, List<Long> units, List<Family> families) {
        List<Long> households = daos.get(HouseholdDao.class).insertAll(families.stream().map(each -> new Household(0, units.get(each.unit), null, null)).toList());
        List<Long> people = daos.get(PersonDao.class).insertAll(families.stream().flatMap(each -> each.people.stream()).map(Drawn::person).toList());
        List<Residence> residences = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < families.size(); i++) {
            Family family = families.get(i);
            for (int member = 0; member < family.people.size(); member++) {
                Drawn drawn = family.people.get(member);
                long id = people.get(next++);
                residences.add(new Residence(0, id, units.get(family.unit), drawn.category, null, null));
                memberships.add(new Membership(0, households.get(i), id, RELATIONS.get(member), null, null));
                contacts.add(Contact.own(id, ContactKind.MOBILE, drawn.phone));
                drawn.tags.forEach(each -> tags.add(Tag.of(id, each.label, each.since, each.evidence)));
            }
        }
        daos.get(ResidenceDao.class).insertAll(residences);
        daos.get(HouseholdDao.class).insertMembers(memberships);
        daos.get(ContactDao.class).insertAll(contacts);
        daos.get(TagDao.class).insertAll(tags);
    }

    private Family family(int unit, Random random, LocalDate day) {
        int headAge = 30 + random.nextInt(62);
        int size = headAge > 78 && random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(3);
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        List<Drawn> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean male = i == 0 ? random.nextBoolean() : i == 2;
            int age = Math.max(1, i < 2 ? headAge - random.nextInt(4) * i : headAge - 26 - random.nextInt(4));
            LocalDate born = day.minusYears(age).minusDays(random.nextInt(360));
            String given = GIVEN[random.nextInt(GIVEN.length)];
            Person person = Person.named((i == 1 ? SURNAMES[random.nextInt(SURNAMES.length)] : surname) + given)
                    .withSex(male ? Sex.MALE : Sex.FEMALE).withBirth(born, BirthPrecision.DAY);
            String number = idNumber(born, serials++, male);
            person = random.nextInt(40) == 0 ? person.withIdNumber(null, number.substring(0, 17) + (number.charAt(17) == '1' ? "2" : "1"))
                    : person.withIdNumber(number, "");
            ResidenceCategory category = ResidenceCategory.values()[random.nextInt(9) / 3];
            people.add(new Drawn(person, category, "138" + (10000000 + random.nextInt(80000000)), tags(size, age, random, day)));
        }
        return new Family(unit, people);
    }

    private static List<Label> tags(int size, int age, Random random, LocalDate day) {
        List<Label> tags = new ArrayList<>();
        if (size == 1) {
            tags.add(new Label("独居", day.minusYears(1), "入户核实"));
        }
        if (age > 85 && random.nextInt(2) == 0) {
            tags.add(new Label("半失能", day.minusYears(2), "评估表"));
        }
        if (random.nextInt(25) == 0) {
            tags.add(new Label("低保", null, ""));
        }
        return tags;
    }

    /** A number that passes its check, of nobody: the region and the sequence count up. */
    static String idNumber(LocalDate born, int serial, boolean male) {
        String seventeen = "%06d%04d%02d%02d%03d".formatted(310101 + serial / 499, born.getYear(), born.getMonthValue(),
                born.getDayOfMonth(), serial % 499 * 2 + (male ? 1 : 0));
        return seventeen + IdNumber.checkCharacter(seventeen);
    }

    /** @param unit which of the estate's units, from 0 */
    private record Family(int unit, List<Drawn> people) {
    }

    private record Drawn(Person person, ResidenceCategory category, String phone, List<Label> tags) {
    }

    private record Label(String label, LocalDate since, String evidence) {
    }
}
