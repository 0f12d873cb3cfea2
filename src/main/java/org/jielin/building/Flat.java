package org.jielin.building;

import java.util.List;

/**
 * A flat with who lives there on the day.
 *
 * @param hazards those of its entrance whose place names it or its floor
 */
public record Flat(Unit unit, List<FlatPerson> people, List<FlatHazard> hazards) {

    public Flat {
        people = List.copyOf(people);
        hazards = List.copyOf(hazards);
    }

    boolean vacant() {
        return people.isEmpty();
    }

    /** The head of the first household, or else whoever comes first; empty for a vacant flat. */
    String headName() {
        return people.stream().filter(FlatPerson::head).findFirst().or(() -> people.stream().findFirst()).map(FlatPerson::name).orElse("");
    }

    /** Whoever is nobody's household counts as one. */
    long households() {
        return people.stream().map(FlatPerson::householdId).filter(id -> id != null).distinct().count();
    }
}
