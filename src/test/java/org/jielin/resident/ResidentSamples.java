package org.jielin.resident;

import java.time.LocalDate;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;

/** Invented residents for tests: single ones by hand, or whole estates. */
public final class ResidentSamples {

    public static final Act ACT = new Act("office.test", "测试");

    private final Database database;
    private final EstateSamples estates = new EstateSamples();

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

    /** One estate of {@link EstateSamples}. */
    public long fill(String name, int entrances, LocalDate day) {
        return database.write(ACT, daos -> estates.fill(daos, name, entrances, day));
    }

    /** Enters a woman as the form does, into the estate's first door; the number chooses her flat. */
    public void register(ResidentRegister register, String name, int number) {
        long entrance = database.reader(BuildingDao.class).entrances().getFirst().id();
        register.save(new ResidentDraft(Person.named(name).withSex(Sex.FEMALE), entrance, 1 + number / 10 + "0" + (1 + number % 10),
                ResidenceCategory.HUKOU_AND_PRESENT, Relation.HEAD, null, false, "13812345678", ""));
    }
}
