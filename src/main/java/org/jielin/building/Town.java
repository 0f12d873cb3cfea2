package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.Database;

/** All that the page of the buildings shows, as of one day: read once, then coloured in any layer without asking again. */
record Town(LocalDate day, List<Estate> estates, List<Entrance> entrances, List<Unit> units, List<FlatPerson> people, List<FlatHazard> hazards,
        List<String> labels, Map<Long, Integer> households) {

    static Town read(Database database, LocalDate day) {
        return database.read(daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            FacadeDao facades = daos.get(FacadeDao.class);
            return new Town(day, buildings.estates(), buildings.entrances(), buildings.units(), facades.people(day), facades.hazards(day, day.plusDays(1)),
                    facades.labels(day), buildings.households(day).stream().collect(Collectors.toMap(BuildingDao.EntranceCount::entranceId,
                            BuildingDao.EntranceCount::number)));
        });
    }

    Facade all() {
        return Facade.of(entrances, units, people, hazards);
    }

    List<Entrance> entrancesOf(Estate estate) {
        return entrances.stream().filter(entrance -> entrance.estateId() == estate.id()).toList();
    }

    /** The group that an entrance stands in; the entrance by itself when that is asked for. */
    EntranceGroup group(long entrance, boolean alone) {
        Entrance own = entrances.stream().filter(each -> each.id() == entrance).findFirst().orElseThrow();
        return alone ? EntranceGroup.alone(own) : EntranceGroup.of(entrances).stream().filter(group -> group.has(entrance)).findFirst().orElseThrow();
    }
}
