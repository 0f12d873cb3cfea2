package org.jielin.common.db;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a row belongs to, and therefore who may see and change it: an entrance, a unit of one, somebody who lives or lived
 * there, a hazard or a visit, or a case.
 */
enum Belonging {
    ENTRANCE, UNIT, PERSON, HAZARD, VISIT, CASE;

    /** By which column a table's rows belong to what. The first tells whether a row is seen, all whether it may be changed. */
    static final Map<String, List<Rule>> RULES = Map.ofEntries(
            entry("entrance", List.of(ENTRANCE.by("id"))), entry("unit", List.of(ENTRANCE.by("entrance_id"))),
            entry("hazard", List.of(ENTRANCE.by("entrance_id"))), entry("lift_project", List.of(ENTRANCE.by("entrance_id"))),
            entry("lift_ballot", List.of(UNIT.by("unit_id"))), entry("household", List.of(UNIT.by("unit_id"))),
            entry("residence", List.of(UNIT.by("unit_id"), PERSON.by("person_id"))), entry("person", List.of(PERSON.by("id"))),
            entry("contact", List.of(PERSON.by("person_id"))), entry("tag", List.of(PERSON.by("person_id"))),
            entry("person_fact", List.of(PERSON.by("person_id"))), entry("consent", List.of(PERSON.by("person_id"))),
            entry("membership", List.of(PERSON.by("person_id"))), entry("care_profile", List.of(PERSON.by("person_id"))),
            entry("helper", List.of(PERSON.by("person_id"))), entry("pairing", List.of(PERSON.by("elder_id"))),
            entry("visit", List.of(PERSON.by("elder_id"))), entry("follow_up", List.of(PERSON.by("person_id"))),
            entry("not_same", List.of(PERSON.by("person_id"), PERSON.by("other_id"))), entry("person_merge", List.of(PERSON.by("kept_id"))),
            entry("finding_accepted", List.of(PERSON.by("person_id"))),
            entry("mediation_case", List.of(CASE.by("id"))), entry("case_party", List.of(CASE.by("case_id"))),
            entry("case_mediator", List.of(CASE.by("case_id"))), entry("mediation_session", List.of(CASE.by("case_id"))),
            entry("return_visit", List.of(CASE.by("case_id"))));

    /** Tables whose rows belong to one of several, and by which columns: the one that is filled tells who sees and changes the row. */
    static final Map<String, List<Rule>> ONE_OF = Map.of("attachment",
            List.of(PERSON.by("person_id"), UNIT.by("unit_id"), CASE.by("case_id"), HAZARD.by("hazard_id"), VISIT.by("visit_id")));

    private Rule by(String column) {
        return new Rule(this, column);
    }

    /** Whether the access sees less than all that belongs so. */
    boolean limited(Access access) {
        return this == CASE ? !access.may(Right.ALL_CASES) : !access.may(Right.SEE_RESIDENTS) || access.entrances() != null;
    }

    /** The tables of a case with all that belongs to it. */
    static Set<String> caseTables() {
        return RULES.entrySet().stream().filter(rule -> rule.getValue().getFirst().to() == CASE).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    record Rule(Belonging to, String column) {
    }
}
