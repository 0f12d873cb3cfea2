package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.building.BuildingDao.EntranceCount;
import org.jielin.common.db.DaoTest;
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
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuildingDaoTest extends DaoTest {

    private ResidentSamples samples;
    private BuildingDao buildings;
    private long estate;
    private long door;

    @BeforeEach
    void places() {
        samples = new ResidentSamples(database);
        buildings = database.reader(BuildingDao.class);
        estate = samples.estate("金柳苑");
        door = samples.entrance(estate, "775弄", "10号");
    }

    private int households(LocalDate day) {
        return buildings.households(day).stream().mapToInt(EntranceCount::number).sum();
    }

    @Test
    void doorsComeInNaturalOrder() {
        for (String label : List.of("2号", "7甲号", "7号")) {
            samples.entrance(estate, "775弄", label);
        }
        samples.entrance(estate, "1028弄", "1号");
        assertThat(buildings.entrances()).extracting(Entrance::name)
                .containsExactly("775弄2号", "775弄7号", "775弄7甲号", "775弄10号", "1028弄1号");
    }

    @Test
    void aHouseholdCountsWhileSomebodyIsInIt() {
        long unit = samples.unit(door, "101");
        samples.resident(unit, "单明朗", Sex.MALE, null);
        samples.resident(unit, Person.named("已故").withDiedOn(TODAY), null, null);
        samples.resident(unit, Person.named("昨搬走"), null, TODAY.minusDays(1));
        assertThat(households(TODAY)).isEqualTo(1);
        assertThat(households(TODAY.minusDays(1))).isEqualTo(3);
        long id = database.reader(PersonDao.class).all().getFirst().id();
        database.write(ResidentSamples.ACT, daos -> daos.get(PersonDao.class).delete(id, 0, TODAY.atStartOfDay(), "重复"));
        assertThat(households(TODAY)).isZero();
    }

    @Test
    void twoMembersAreOneHousehold() {
        long unit = samples.unit(door, "101");
        samples.resident(unit, "单明朗", Sex.MALE, null);
        database.write(ResidentSamples.ACT, daos -> {
            long wife = daos.get(PersonDao.class).insert(Person.named("王秀英"));
            daos.get(ResidenceDao.class).insert(new Residence(0, wife, unit, ResidenceCategory.UNKNOWN, null, null));
            return daos.get(HouseholdDao.class).insertMember(new Membership(0,
                    daos.get(HouseholdDao.class).inUnit(unit).getFirst().id(), wife, Relation.SPOUSE, null, null));
        });
        assertThat(households(TODAY)).isEqualTo(1);
        assertThat(database.reader(FacadeDao.class).people(TODAY)).extracting(FlatPerson::entranceId).containsExactly(door, door);
    }

    @Test
    void aDoorCountsTheResidentsItsListShows() {
        samples.fill("安澜花园", 3, TODAY);
        Map<Long, List<FlatPerson>> byDoor = database.reader(FacadeDao.class).people(TODAY).stream().collect(Collectors.groupingBy(FlatPerson::entranceId));
        byDoor.forEach((entrance, people) -> assertThat(people)
                .hasSize(database.reader(ResidentDao.class).count(ResidentFilter.inEntrance(entrance).on(TODAY))));
        assertThat(byDoor).hasSize(3);
    }
}
