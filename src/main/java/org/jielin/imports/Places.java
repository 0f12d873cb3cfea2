package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Estate;
import org.jielin.building.Unit;

/** The estates, entrances and units an office knows, and those that a file adds. */
final class Places {

    private final BuildingDao buildings;
    private final Map<String, Long> estates = new HashMap<>();
    private final Map<Long, List<Entrance>> entrances = new HashMap<>();
    private final Map<Long, Map<String, Unit>> units = new HashMap<>();
    private final Map<Long, String> addresses = new HashMap<>();

    Places(BuildingDao buildings) {
        this.buildings = buildings;
        Map<Long, Entrance> byId = new HashMap<>();
        for (Estate estate : buildings.estates()) {
            estates.put(estate.name(), estate.id());
        }
        for (Entrance entrance : buildings.entrances()) {
            byId.put(entrance.id(), entrance);
            entrances.computeIfAbsent(entrance.estateId(), id -> new ArrayList<>()).add(entrance);
        }
        for (Unit unit : buildings.units()) {
            remember(byId.get(unit.entranceId()), unit);
        }
    }

    private void remember(Entrance entrance, Unit unit) {
        units.computeIfAbsent(entrance.id(), id -> new HashMap<>()).put(unit.room(), unit);
        String estate = estates.entrySet().stream().filter(each -> each.getValue() == entrance.estateId()).findFirst().orElseThrow().getKey();
        addresses.put(unit.id(), estate + entrance.building() + entrance.label() + unit.room());
    }

    /** The estate of that name, made when it is new. */
    long estate(String name) {
        return estates.computeIfAbsent(name, buildings::insertEstate);
    }

    Optional<Long> knownEstate(String name) {
        return Optional.ofNullable(estates.get(name));
    }

    Map<String, Long> estates() {
        return estates;
    }

    /** The entrance, made when it is new. A lane or building that one side does not tell is no difference. */
    Entrance entrance(long estate, Address address) {
        return knownEntrance(estate, address).orElseGet(() -> {
            Entrance fresh = Entrance.labelled(estate, address.lane(), address.building(), address.entrance());
            long id = buildings.insertEntrance(fresh);
            Entrance made = new Entrance(id, estate, fresh.lane(), fresh.building(), fresh.label(), fresh.sortNumber(), false);
            entrances.computeIfAbsent(estate, each -> new ArrayList<>()).add(made);
            return made;
        });
    }

    Optional<Entrance> knownEntrance(long estate, Address address) {
        for (Entrance entrance : entrances.getOrDefault(estate, List.of())) {
            if (entrance.label().equals(address.entrance()) && same(entrance.lane(), address.lane()) && same(entrance.building(), address.building())) {
                return Optional.of(entrance);
            }
        }
        return Optional.empty();
    }

    private static boolean same(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** The unit, made when it is new. */
    long unit(long estate, Address address) {
        Entrance entrance = entrance(estate, address);
        Unit known = units.getOrDefault(entrance.id(), Map.of()).get(address.room());
        if (known != null) {
            return known.id();
        }
        Unit fresh = Unit.numbered(entrance.id(), address.room());
        Unit made = new Unit(buildings.insertUnit(fresh), fresh.entranceId(), fresh.room(), fresh.floor(), fresh.sortNumber());
        remember(entrance, made);
        return made.id();
    }

    Optional<Long> knownUnit(long estate, Address address) {
        return knownEntrance(estate, address).map(entrance -> units.getOrDefault(entrance.id(), Map.of()).get(address.room())).map(Unit::id);
    }

    /** The address as one reads it; empty for no unit. */
    String written(Long unit) {
        return unit == null ? "" : addresses.get(unit);
    }
}
