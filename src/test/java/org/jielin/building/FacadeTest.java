package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jielin.building.Facade.Place;
import org.jielin.resident.ResidenceCategory;
import org.junit.jupiter.api.Test;

class FacadeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Entrance ONE = new Entrance(1, 1, "", "3幢", "1号", 10, false);
    private static final Entrance SEVEN = new Entrance(7, 1, "", "3幢", "7甲号", 71, false);

    private long ids;

    private Unit unit(Entrance entrance, String room) {
        Unit numbered = Unit.numbered(entrance.id(), room);
        return new Unit(++ids, entrance.id(), room, numbered.floor(), numbered.sortNumber());
    }

    private static FlatPerson person(Unit unit, int age, Integer careLevel, String mobility, LocalDate lastVisit, String tags) {
        return new FlatPerson(unit.id() * 100 + age, unit.id(), unit.entranceId(), "沙" + age, DAY.minusYears(age), ResidenceCategory.HUKOU_AND_PRESENT, 1L, true, careLevel,
                mobility, lastVisit, tags);
    }

    private static FlatPerson resident(Unit unit, ResidenceCategory category) {
        return new FlatPerson(unit.id(), unit.id(), unit.entranceId(), "沙", null, category, 1L, false, null, null, null, null);
    }

    private static FlatHazard hazard(Entrance entrance, String location) {
        return new FlatHazard(1, entrance.id(), location, "堆物", LocalDateTime.of(2026, 11, 1, 8, 0));
    }

    private static Flat flat(Unit unit, FlatPerson... people) {
        return new Flat(unit, List.of(people), List.of());
    }

    private static String shade(FacadeLayer layer, Flat flat) {
        Shade shade = layer.of(flat, DAY);
        assertThat(layer.shades()).contains(shade);
        return shade.key();
    }

    // ---- layers

    @Test
    void theGreatestNeedInAFlatColoursIt() {
        Unit unit = unit(ONE, "101");
        FacadeLayer need = new FacadeLayer.Need();
        assertThat(shade(need, flat(unit))).isEqualTo("facade.vacant");
        assertThat(shade(need, flat(unit, person(unit, 30, null, null, null, null)))).isEqualTo("facade.need.none");
        assertThat(shade(need, flat(unit, person(unit, 79, null, null, null, null)))).isEqualTo("facade.need.none");
        assertThat(shade(need, flat(unit, person(unit, 80, null, null, null, null)))).isEqualTo("facade.need.aged");
        assertThat(shade(need, flat(unit, person(unit, 80, 1, "UNKNOWN", null, null)))).isEqualTo("facade.need.listed");
        assertThat(shade(need, flat(unit, person(unit, 80, 2, "UNKNOWN", null, null)))).isEqualTo("facade.need.light");
        assertThat(shade(need, flat(unit, person(unit, 80, null, "WHEELCHAIR", null, null)))).isEqualTo("facade.need.middle");
        assertThat(shade(need, flat(unit, person(unit, 80, 4, "INDEPENDENT", null, null)))).isEqualTo("facade.need.middle");
        assertThat(shade(need, flat(unit, person(unit, 80, 5, "INDEPENDENT", null, null)))).isEqualTo("facade.need.heavy");
        assertThat(shade(need, flat(unit, person(unit, 30, null, null, null, null), person(unit, 90, null, "BEDRIDDEN", null, null)))).isEqualTo("facade.need.heavy");
    }

    @Test
    void visitsAreToldFromTheLongestAgoAtTheirBoundaries() {
        Unit unit = unit(ONE, "101");
        FacadeLayer visits = new FacadeLayer.LastVisit();
        Map<Integer, String> days = Map.of(0, "week", 7, "week", 8, "month", 30, "month", 31, "quarter", 90, "quarter", 91, "long");
        days.forEach((ago, word) -> assertThat(shade(visits, flat(unit, person(unit, 80, 1, "UNKNOWN", DAY.minusDays(ago), null)))).isEqualTo("facade.visit." + word));
        assertThat(shade(visits, flat(unit, person(unit, 80, 1, "UNKNOWN", null, null)))).isEqualTo("facade.visit.never");
        assertThat(shade(visits, flat(unit, person(unit, 80, null, null, null, null)))).isEqualTo("facade.visit.unlisted");
        assertThat(shade(visits, flat(unit, person(unit, 80, 1, "UNKNOWN", DAY, null), person(unit, 81, 1, "UNKNOWN", DAY.minusDays(40), null))))
                .isEqualTo("facade.visit.quarter");
    }

    @Test
    void aTagIsCountedByPeopleAndOnlyWhole() {
        Unit unit = unit(ONE, "101");
        FacadeLayer alone = new FacadeLayer.Tagged("独居");
        assertThat(shade(alone, flat(unit, person(unit, 80, null, null, null, "独居|低保")))).isEqualTo("facade.tag.one");
        assertThat(shade(alone, flat(unit, person(unit, 80, null, null, null, "非独居")))).isEqualTo("facade.tag.none");
        assertThat(shade(alone, flat(unit, person(unit, 80, null, null, null, "独居"), person(unit, 81, null, null, null, "独居")))).isEqualTo("facade.tag.several");
        assertThat(shade(new FacadeLayer.Tagged(""), flat(unit, person(unit, 80, null, null, null, "低保")))).isEqualTo("facade.tag.one");
    }

    @Test
    void categoriesAndVacanciesAreToldApart() {
        Unit unit = unit(ONE, "101");
        for (ResidenceCategory category : ResidenceCategory.values()) {
            assertThat(shade(new FacadeLayer.Category(), flat(unit, resident(unit, category)))).isEqualTo("ResidenceCategory." + category.name());
        }
        Flat mixed = flat(unit, resident(unit, ResidenceCategory.HUKOU_ABSENT), resident(unit, ResidenceCategory.PRESENT_NO_HUKOU));
        assertThat(shade(new FacadeLayer.Category(), mixed)).isEqualTo("facade.category.mixed");
        FacadeLayer vacancy = new FacadeLayer.Vacancy();
        assertThat(shade(vacancy, flat(unit))).isEqualTo("facade.vacancy.empty");
        assertThat(shade(vacancy, flat(unit, resident(unit, ResidenceCategory.HUKOU_ABSENT), resident(unit, ResidenceCategory.NEITHER)))).isEqualTo("facade.vacancy.away");
        assertThat(shade(vacancy, mixed)).isEqualTo("facade.vacancy.lived");
    }

    @Test
    void hazardsAreFoundByTheWordsOfTheirPlace() {
        List<Unit> units = List.of(unit(ONE, "501"), unit(ONE, "502"), unit(ONE, "1501"), unit(ONE, "601"), unit(SEVEN, "501"));
        List<FlatHazard> hazards = List.of(hazard(ONE, "501室门口堆物"), hazard(ONE, "6楼楼道飞线"), hazard(ONE, "门厅"));
        Facade facade = Facade.of(List.of(ONE, SEVEN), units, List.of(), hazards);
        FacadeLayer layer = new FacadeLayer.Hazards();
        assertThat(facade.flats().stream().map(flat -> shade(layer, flat)).toList()).containsExactly("facade.hazard.here", "facade.hazard.none",
                "facade.hazard.none", "facade.hazard.floor", "facade.hazard.none");
        assertThat(facade.parts().getFirst().hazards()).hasSize(3);
        assertThat(HeatStrip.of(facade, layer, DAY).cells()).extracting(HeatStrip.Cell::number).containsExactly(3, 0);
    }

    @Test
    void everyFlatIsCountedOnceAndTheClassesDifferWithoutColour() {
        List<Unit> units = IntStream.range(0, 60).mapToObj(i -> unit(ONE, 1 + i / 4 + "0" + (1 + i % 4))).toList();
        List<FlatPerson> people = new ArrayList<>();
        units.forEach(unit -> {
            if (unit.id() % 5 > 0) {
                people.add(person(unit, (int) (60 + unit.id() % 40), unit.id() % 7 == 0 ? null : (int) unit.id() % 7, unit.id() % 7 == 0 ? null : "UNKNOWN",
                        DAY.minusDays(unit.id() * 3), unit.id() % 3 == 0 ? "独居" : null));
            }
        });
        Facade facade = Facade.of(List.of(ONE), units, people, List.of(hazard(ONE, "3楼")));
        for (FacadeLayer.FacadeKind kind : FacadeLayer.FacadeKind.values()) {
            FacadeLayer layer = kind.layer("独居");
            Map<Shade, Integer> counts = Facade.counts(facade.flats(), layer, DAY);
            assertThat(counts.keySet()).containsExactlyElementsOf(layer.shades());
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).as(kind.name()).isEqualTo(60);
            for (Shade one : layer.shades()) {
                for (Shade other : layer.shades()) {
                    assertThat(one.equals(other) || one.hatch() != other.hatch() || Math.abs(grey(one) - grey(other)) >= 8).as(one.key() + " and " + other.key()).isTrue();
                }
            }
        }
    }

    private static double grey(Shade shade) {
        return ((shade.colour() >> 16 & 0xFF) * 299 + (shade.colour() >> 8 & 0xFF) * 587 + (shade.colour() & 0xFF) * 114) / 1000.0;
    }

    // ---- the picture

    private Place at(Facade facade, String room) {
        return facade.places().stream().filter(place -> place.flat().unit().room().equals(room)).findFirst().orElseThrow();
    }

    @Test
    void flatsStandAboveEachOtherEvenWhereOneIsMissing() {
        List<Unit> units = new ArrayList<>();
        for (String room : List.of("101", "102", "103", "201", "203", "1201", "1202")) {
            units.add(unit(ONE, room));
        }
        Facade facade = Facade.of(List.of(ONE), units, List.of(), List.of());
        assertThat(facade.floors()).containsExactly(12, 2, 1);
        assertThat(facade.columns()).isEqualTo(3);
        assertThat(at(facade, "203").column()).isEqualTo(at(facade, "103").column());
        assertThat(at(facade, "1201").column()).isEqualTo(at(facade, "101").column());
        assertThat(at(facade, "1202").row()).isZero();
    }

    @Test
    void unknownFloorsLettersAndNamesHaveTheirPlacesToo() {
        List<Unit> units = new ArrayList<>();
        for (String room : List.of("101", "101甲", "101A", "201", "底楼", "亭子间", "三层阁", "灶间", "前楼")) {
            units.add(unit(SEVEN, room));
        }
        units.add(unit(ONE, "101"));
        Facade facade = Facade.of(List.of(ONE, SEVEN), units, List.of(), List.of());
        assertThat(facade.floors()).startsWith(2, 1).endsWith(0);
        assertThat(facade.places()).hasSize(10);
        assertThat(facade.places().stream().map(place -> place.row() + " " + place.column()).distinct()).as("no flat hides another").hasSize(10);
        assertThat(facade.partOf(0).entrance()).isEqualTo(ONE);
        assertThat(facade.partOf(facade.columns() - 1).entrance()).isEqualTo(SEVEN);
    }

    @Test
    void arrowsReachEveryFlatAndNeverLeaveThePicture() {
        List<Unit> units = new ArrayList<>();
        for (String room : List.of("101", "102", "201", "301", "302")) {
            units.add(unit(ONE, room));
            units.add(unit(SEVEN, room));
        }
        Facade facade = Facade.of(List.of(ONE, SEVEN), units, List.of(), List.of());
        Place corner = facade.places().stream().filter(place -> place.row() == 0 && place.column() == 3).findFirst().orElseThrow();
        assertThat(facade.next(corner, 0, 1)).isEmpty();
        assertThat(facade.next(corner, -1, 0)).isEmpty();
        Place below = facade.next(corner, 1, 0).orElseThrow();
        assertThat(below.flat().unit().room()).isEqualTo("201");
        assertThat(facade.partOf(below.column()).entrance()).isEqualTo(SEVEN);
        assertThat(facade.next(facade.next(corner, 0, -1).orElseThrow(), 0, -1).orElseThrow().column()).isEqualTo(1);
        FacadeGrid grid = FacadeGrid.fitting(facade, 400, 300, new FacadeGrid.Bounds(40, 20, 10, 10, 100, 10, 50));
        facade.places().forEach(place -> assertThat(grid.at(grid.x(place.column()) + 1, grid.y(place.row()) + 1)).contains(place));
        assertThat(grid.at(0, 0)).isEmpty();
    }

    @Test
    void entrancesOfOneBuildingStandTogetherOthersByNumber() {
        List<Entrance> entrances = new ArrayList<>(List.of(ONE, SEVEN));
        for (int i = 1; i <= 8; i++) {
            entrances.add(new Entrance(100 + i, 1, "775弄", "", i + "号", i * 10, false));
        }
        List<EntranceGroup> groups = EntranceGroup.of(entrances);
        assertThat(groups).extracting(EntranceGroup::name).containsExactly("3幢1号—7甲号", "775弄1号—6号", "775弄7号—8号");
        assertThat(EntranceGroup.of(List.of())).isEmpty();
        assertThat(EntranceGroup.alone(ONE).name()).isEqualTo("3幢1号");
    }

    @Test
    void theStripIsDarkerWhereMoreIsFound() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            units.add(unit(ONE, "10" + i));
        }
        units.add(unit(SEVEN, "101"));
        List<FlatPerson> people = new ArrayList<>(units.subList(0, 5).stream().map(unit -> person(unit, 80, 3, "UNKNOWN", null, null)).toList());
        people.add(person(units.getLast(), 80, 3, "UNKNOWN", null, null));
        HeatStrip strip = HeatStrip.of(Facade.of(List.of(ONE, SEVEN), units, people, List.of()), new FacadeLayer.Need(), DAY);
        assertThat(strip.cells()).extracting(HeatStrip.Cell::number).containsExactly(5, 1);
        assertThat(strip.total()).isEqualTo(6);
        assertThat(strip.cells()).extracting(cell -> strip.heat(cell, false)).containsExactly(5, 1);
        assertThat(strip.cells()).extracting(cell -> strip.heat(cell, true)).containsExactly(3, 5);
        assertThat(strip.heat(new HeatStrip.Cell(ONE, 0, 0), true)).isZero();
    }
}
