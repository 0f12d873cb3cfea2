package org.jielin.common.history;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jielin.common.db.FieldChange;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;

/**
 * The words for tables, columns and what they hold. A column without a message {@code column.<table>.<column>} is the
 * program's own and has no word; private numbers are masked, private notes hidden.
 */
public final class ColumnWords {

    /** The enums whose names columns hold; their words are messages {@code Type.NAME}. */
    static final Map<String, String> ENUMS = Map.ofEntries(Map.entry("person.sex", "Sex"),
            Map.entry("person.birth_precision", "BirthPrecision"), Map.entry("contact.kind", "ContactKind"),
            Map.entry("residence.category", "ResidenceCategory"), Map.entry("membership.relation_to_head", "Relation"),
            Map.entry("membership.began_by", "LifeEvent"), Map.entry("membership.ended_by", "LifeEvent"),
            Map.entry("care_profile.mobility", "Mobility"), Map.entry("care_profile.cadence_period", "CadencePeriod"),
            Map.entry("pairing.part", "PairingPart"), Map.entry("pairing.end_reason", "PairingEnd"), Map.entry("visit.way", "VisitWay"),
            Map.entry("visit.state", "VisitState"), Map.entry("visit.outcome", "VisitOutcome"), Map.entry("visit.health", "Head"),
            Map.entry("visit.spirit", "Head"), Map.entry("visit.safety", "Head"), Map.entry("visit.hygiene", "Head"),
            Map.entry("visit.surroundings", "Head"), Map.entry("mediation_case.dispute_type", "DisputeType"),
            Map.entry("mediation_case.case_source", "CaseSource"), Map.entry("mediation_case.state", "CaseState"),
            Map.entry("mediation_case.outcome", "Outcome"), Map.entry("mediation_case.agreement_form", "AgreementForm"),
            Map.entry("mediation_case.performance", "Performance"), Map.entry("case_party.side", "PartySide"), Map.entry("case_party.sex", "Sex"),
            Map.entry("hazard.severity", "HazardSeverity"), Map.entry("hazard.state", "HazardState"),
            Map.entry("lift_ballot.opinion", "BallotOpinion"), Map.entry("attachment.media_type", "MediaType"), Map.entry("account.role", "Role"),
            Map.entry("import_layout.kind", "ImportKind"),
            Map.entry("saved_search.category", "ResidenceCategory"), Map.entry("saved_search.sort", "ResidentSort"),
            Map.entry("optional_field.field", "OptionalField"), Map.entry("person_fact.field", "OptionalField"),
            Map.entry("consent.record_class", "RecordClass"), Map.entry("consent.way", "ConsentWay"),
            Map.entry("retention_rule.record_class", "RecordClass"), Map.entry("retention_rule.basis", "LegalBasis"),
            Map.entry("finding_accepted.kind", "FindingKind"));
    private static final Map<String, UnaryOperator<String>> PRIVATE = Map.of("person.id_number", Masking::idNumber, "person.id_as_written",
            Masking::idNumber, "contact.number", Masking::phone, "case_party.phone", Masking::phone, "person.note", ColumnWords::hidden,
            "care_profile.key_hint", ColumnWords::hidden, "visit.note", ColumnWords::hidden, "attachment.name", ColumnWords::hidden, "attachment.note",
            ColumnWords::hidden, "person_fact.content", ColumnWords::hidden);
    /** Cents, and areas in 0.01 square metres. */
    private static final Set<String> HUNDREDTHS = Set.of("mediation_case.amount_cents", "lift_ballot.area");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*";

    private ColumnWords() {
    }

    public static String table(String table) {
        return orEmpty("table." + table);
    }

    public static String column(FieldChange field) {
        return orEmpty("column." + field.table() + "." + field.column());
    }

    private static String hidden(String text) {
        return Messages.text("history.hidden");
    }

    private static String orEmpty(String key) {
        return Messages.bundle().containsKey(key) ? Messages.text(key) : "";
    }

    /** What a column holds, as a screen would show it. */
    public static String value(String table, String column, String value) {
        String place = table + "." + column;
        if (value == null || value.isEmpty()) {
            return "";
        }
        if (ENUMS.containsKey(place)) {
            return orEmpty(ENUMS.get(place) + "." + value);
        }
        if (place.equals("office_setting.name")) {
            String word = orEmpty("setting." + value);
            return word.isEmpty() ? value : word;
        }
        if (PRIVATE.containsKey(place)) {
            return PRIVATE.get(place).apply(value);
        }
        if (HUNDREDTHS.contains(place)) {
            return BigDecimal.valueOf(Long.parseLong(value), 2).toPlainString();
        }
        if (value.equals("true") || value.equals("false")) {
            return Messages.text(value.equals("true") ? "history.true" : "history.false");
        }
        return value.matches(TIME) ? value.substring(0, 16).replace('T', ' ') : value;
    }
}
