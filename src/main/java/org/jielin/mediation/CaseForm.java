package org.jielin.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.resident.Sex;

/** A case being registered or changed. Each side is one line a party: name, telephone, address, separated by commas. */
final class CaseForm {

    private static final String COMMA = "\uFF0C";
    private static final String SEPARATOR = "[,\\uFF0C;\\uFF1B]";

    final ObjectProperty<LocalDate> registeredOn = new SimpleObjectProperty<>();
    final ObjectProperty<DisputeType> type = new SimpleObjectProperty<>(DisputeType.NEIGHBOUR);
    final StringProperty localType = new SimpleStringProperty("");
    final ObjectProperty<CaseSource> source = new SimpleObjectProperty<>(CaseSource.APPLICATION);
    final StringProperty place = new SimpleStringProperty("");
    final StringProperty applicants = new SimpleStringProperty("");
    final StringProperty respondents = new SimpleStringProperty("");
    final StringProperty mediators = new SimpleStringProperty("");
    final StringProperty summary = new SimpleStringProperty("");
    final StringProperty claims = new SimpleStringProperty("");

    private final Clock clock;
    private MediationCase original;
    private List<CaseParty> known = List.of();
    private List<Object> before;

    CaseForm(Clock clock) {
        this.clock = clock;
        registeredOn.set(LocalDate.now(clock));
        before = state();
    }

    /** Begins with a case that is already registered. */
    void load(MediationCase c, List<CaseParty> parties, List<Mediator> handlers) {
        original = c;
        known = parties;
        registeredOn.set(c.registeredOn());
        type.set(c.disputeType());
        localType.set(c.localType());
        source.set(c.caseSource());
        place.set(c.place());
        applicants.set(lines(parties, PartySide.APPLICANT));
        respondents.set(lines(parties, PartySide.RESPONDENT));
        mediators.set(String.join(Messages.text("list.comma"), handlers.stream().map(Mediator::name).toList()));
        summary.set(c.summary());
        claims.set(c.claims());
        before = state();
    }

    private static String lines(List<CaseParty> parties, PartySide side) {
        return String.join("\n", parties.stream().filter(party -> party.side() == side)
                .map(party -> (party.name() + COMMA + party.phone() + COMMA + party.address()).replaceFirst(COMMA + "+$", "")).toList());
    }

    private List<Object> state() {
        return Arrays.asList(registeredOn.get(), type.get(), localType.get(), source.get(), place.get(), applicants.get(), respondents.get(),
                mediators.get(), summary.get(), claims.get());
    }

    boolean dirty() {
        return !state().equals(before);
    }

    /** What is wrong, by field; empty when the form can be saved. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (registeredOn.get() == null || registeredOn.get().isAfter(LocalDate.now(clock))) {
            wrong.put("registeredOn", Messages.text("mediation.registered.wrong"));
        }
        if (side(PartySide.APPLICANT, applicants.get()).isEmpty()) {
            wrong.put("applicants", Messages.text("mediation.applicant.missing"));
        }
        if (side(PartySide.RESPONDENT, respondents.get()).isEmpty()) {
            wrong.put("respondents", Messages.text("mediation.respondent.missing"));
        }
        if (summary.get().isBlank()) {
            wrong.put("summary", Messages.text("mediation.summary.missing"));
        }
        return wrong;
    }

    List<CaseParty> parties() {
        List<CaseParty> parties = new ArrayList<>(side(PartySide.APPLICANT, applicants.get()));
        parties.addAll(side(PartySide.RESPONDENT, respondents.get()));
        return parties;
    }

    /** A party that was there before keeps its link to a resident and what else was known. */
    private List<CaseParty> side(PartySide side, String text) {
        List<CaseParty> parties = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(SEPARATOR, 3);
            String name = PersonText.name(parts[0]);
            if (!name.isEmpty()) {
                CaseParty old = known.stream().filter(party -> party.side() == side && party.name().equals(name)).findFirst().orElse(null);
                parties.add(new CaseParty(0, 0, side, old == null ? null : old.personId(), name, old != null && old.organisation(),
                        old == null ? Sex.UNKNOWN : old.sex(), old == null ? null : old.birthDate(), PersonText.halfWidth(part(parts, 1)), part(parts, 2), parties.size() + 1));
            }
        }
        return parties;
    }

    private static String part(String[] parts, int place) {
        return parts.length > place ? parts[place].strip() : "";
    }

    List<String> mediatorNames() {
        return Stream.of(mediators.get().split("[,\\uFF0C\\u3001;\\s]+")).map(PersonText::name).filter(name -> !name.isEmpty()).distinct().toList();
    }

    MediationCase toRecord() {
        MediationCase o = original;
        return o == null
                ? new MediationCase(0, "", registeredOn.get(), null, null, type.get(), localType.get().strip(), source.get(), place.get().strip(),
                        summary.get().strip(), claims.get().strip(), CaseState.REGISTERED, null, null, null, null, "", null, null, null, false, null,
                        "", 0)
                : new MediationCase(o.id(), o.number(), registeredOn.get(), o.acceptedOn(), o.dueOn(), type.get(), localType.get().strip(),
                        source.get(), place.get().strip(), summary.get().strip(), claims.get().strip(), o.state(), o.outcome(), o.closedOn(),
                        o.agreementForm(), o.agreementOn(), o.agreementText(), o.performanceDue(), o.performance(), o.amountCents(),
                        o.remediesTold(), o.deletedAt(), o.deletedReason(), o.version());
    }
}
