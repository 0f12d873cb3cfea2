package org.jielin.building;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Entrances side by side as one picture: a row a floor, the highest first, a column for each place on a floor. The second
 * flats of all floors stand above each other even where a first one is missing; flats of which nobody knows the floor
 * stand below.
 *
 * @param floors the rows from above; 0 for flats of unknown floor, perhaps several times
 * @param columns of all entrances together
 */
public record Facade(List<Part> parts, List<Integer> floors, int columns, List<Place> places) {

    /** A row of unknown floors has no more than an ordinary one. */
    private static final int FEWEST_COLUMNS = 4;

    /**
     * An entrance in the picture.
     *
     * @param from its first column
     * @param hazards all of it, those that name no flat included
     */
    public record Part(Entrance entrance, int from, int columns, List<Flat> flats, List<FlatHazard> hazards) {
    }

    /** Where a flat stands: row and column from 0. */
    public record Place(int row, int column, Flat flat) {
    }

    static Facade of(List<Entrance> entrances, List<Unit> units, List<FlatPerson> people, List<FlatHazard> hazards) {
        Map<Long, List<FlatPerson>> byUnit = new LinkedHashMap<>();
        people.forEach(person -> byUnit.computeIfAbsent(person.unitId(), id -> new ArrayList<>()).add(person));
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Entrance entrance : entrances) {
            List<FlatHazard> own = hazards.stream().filter(hazard -> hazard.entranceId() == entrance.id()).toList();
            List<Flat> flats = units.stream().filter(unit -> unit.entranceId() == entrance.id()).map(unit -> new Flat(unit,
                    byUnit.getOrDefault(unit.id(), List.of()), own.stream().filter(hazard -> hazard.at(unit) || hazard.on(unit.floor())).toList())).toList();
            int columns = Math.max(1, Math.max(places(flats).size(), unknown(flats).size() > 0 ? Math.min(FEWEST_COLUMNS, unknown(flats).size()) : 0));
            parts.add(new Part(entrance, from, columns, flats, own));
            from += columns;
        }
        return placed(parts, from);
    }

    /** The places that flats of known floors have on them: what their numbers end in. */
    private static List<String> places(List<Flat> flats) {
        return List.copyOf(flats.stream().map(Flat::unit).filter(unit -> unit.floor() != 0).map(Facade::end)
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll));
    }

    /** 101 and 1201 stand above each other: what follows the floor, with its letter or 甲. */
    private static String end(Unit unit) {
        return "%03d%s".formatted(unit.sortNumber() % 1000, unit.room().replaceFirst("^\\D*\\d+", ""));
    }

    private static List<Flat> unknown(List<Flat> flats) {
        return flats.stream().filter(flat -> flat.unit().floor() == 0).toList();
    }

    private static Facade placed(List<Part> parts, int columns) {
        TreeMap<Integer, Boolean> known = new TreeMap<>(Comparator.reverseOrder());
        int unknownRows = 0;
        for (Part part : parts) {
            part.flats().stream().map(flat -> flat.unit().floor()).filter(floor -> floor != 0).forEach(floor -> known.put(floor, true));
            unknownRows = Math.max(unknownRows, (unknown(part.flats()).size() + part.columns() - 1) / part.columns());
        }
        List<Integer> floors = new ArrayList<>(known.keySet());
        int firstUnknown = floors.size();
        for (int i = 0; i < unknownRows; i++) {
            floors.add(0);
        }
        List<Place> placed = new ArrayList<>();
        for (Part part : parts) {
            List<String> ends = places(part.flats());
            Set<String> taken = new HashSet<>();
            int rest = 0;
            for (Flat flat : part.flats()) {
                Unit unit = flat.unit();
                if (unit.floor() == 0) {
                    placed.add(new Place(firstUnknown + rest / part.columns(), part.from() + rest % part.columns(), flat));
                    rest++;
                } else if (taken.add(unit.floor() + " " + end(unit))) {
                    placed.add(new Place(floors.indexOf(unit.floor()), part.from() + ends.indexOf(end(unit)), flat));
                } else {
                    placed.add(new Place(floors.indexOf(unit.floor()), free(placed, floors.indexOf(unit.floor()), part), flat));
                }
            }
        }
        return new Facade(List.copyOf(parts), List.copyOf(floors), columns, List.copyOf(placed));
    }

    /** A second flat of the same number, which only a mistake makes, stands in any free place of its floor, or over the last. */
    private static int free(List<Place> placed, int row, Part part) {
        for (int column = part.from(); column < part.from() + part.columns(); column++) {
            int wanted = column;
            if (placed.stream().noneMatch(place -> place.row() == row && place.column() == wanted)) {
                return column;
            }
        }
        return part.from() + part.columns() - 1;
    }

    List<Flat> flats() {
        return places.stream().map(Place::flat).toList();
    }

    Optional<Place> place(long unit) {
        return places.stream().filter(place -> place.flat().unit().id() == unit).findFirst();
    }

    /** The entrance that a column belongs to. */
    Part partOf(int column) {
        return parts.stream().filter(part -> column >= part.from() && column < part.from() + part.columns()).findFirst().orElseThrow();
    }

    /** How many flats are of each class of a layer, in the legend's order; they add up to all flats. */
    static Map<Shade, Integer> counts(List<Flat> flats, FacadeLayer layer, LocalDate day) {
        Map<Shade, Integer> counts = new LinkedHashMap<>();
        layer.shades().forEach(shade -> counts.put(shade, 0));
        flats.forEach(flat -> counts.merge(layer.of(flat, day), 1, Integer::sum));
        return counts;
    }

    /** The nearest flat in a direction from another: in its row, or in the next row that has one, as near below or above as can be. */
    Optional<Place> next(Place from, int rows, int right) {
        if (rows == 0) {
            return places.stream().filter(place -> place.row() == from.row() && Integer.signum(place.column() - from.column()) == right)
                    .min(Comparator.comparingInt(place -> Math.abs(place.column() - from.column())));
        }
        return places.stream().filter(place -> Integer.signum(place.row() - from.row()) == rows)
                .min(Comparator.<Place>comparingInt(place -> Math.abs(place.row() - from.row())).thenComparingInt(place -> Math.abs(place.column() - from.column())));
    }
}
