package org.jielin.duplicate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of the rows that point to the record that goes. A column without a rule of its own is {@link Kind#MOVE}; one
 * that takes part in a unique key must have a rule, or the move could break it.
 *
 * @param key of a united table, the columns in which two rows are the same
 */
record MergeRule(Kind kind, List<String> key) {

    /** What is done with the rows of a column. */
    enum Kind {
        /** They point to the kept record from now on. */
        MOVE,
        /** As {@link #MOVE}, but what the kept record has as well stays with the one that goes. */
        UNITE,
        /** The home that was chosen holds, others end; what never held stays. */
        HOME,
        /** One row for each person: moved when the kept record has none, otherwise its values are chosen. */
        ONE_EACH,
        /** Decisions about the record that goes: they stay with it. */
        STAY
    }

    private static final Map<String, MergeRule> RULES = Map.ofEntries(
            Map.entry("contact.person_id", unite("kind", "number", "name", "guardian")),
            Map.entry("tag.person_id", unite("label", "until")),
            Map.entry("consent.person_id", unite("record_class", "withdrawn_on")),
            Map.entry("person_fact.person_id", unite("field")),
            Map.entry("residence.person_id", of(Kind.HOME)),
            Map.entry("membership.person_id", of(Kind.HOME)),
            Map.entry("care_profile.person_id", of(Kind.ONE_EACH)),
            Map.entry("helper.person_id", of(Kind.ONE_EACH)),
            Map.entry("not_same.person_id", of(Kind.STAY)),
            Map.entry("not_same.other_id", of(Kind.STAY)),
            Map.entry("person_merge.gone_id", of(Kind.STAY)),
            Map.entry("finding_accepted.person_id", of(Kind.STAY)));

    private static MergeRule of(Kind kind) {
        return new MergeRule(kind, List.of());
    }

    private static MergeRule unite(String... key) {
        return new MergeRule(Kind.UNITE, List.of(key));
    }

    static MergeRule of(Reference reference) {
        return RULES.getOrDefault(reference.name(), of(Kind.MOVE));
    }

    static boolean known(Reference reference) {
        return RULES.containsKey(reference.name());
    }

    /** That row {@code b} of the kept record says the same as row {@code a} of the one that goes. */
    String sameness() {
        return key.stream().map("b.%1$s is not distinct from a.%1$s"::formatted).collect(Collectors.joining(" and "));
    }
}
