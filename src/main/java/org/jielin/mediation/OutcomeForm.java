package org.jielin.mediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;

/** What came of a case. An agreement has a day of effect (人民调解法 Arts. 29, 30); failing needs the other routes told (Art. 26). */
final class OutcomeForm {

    final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    final StringProperty agreement = new SimpleStringProperty("");
    final StringProperty amount = new SimpleStringProperty("");
    final ObjectProperty<Performance> performance = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> performanceDue = new SimpleObjectProperty<>();
    final BooleanProperty remediesTold = new SimpleBooleanProperty();

    private final Clock clock;
    private MediationCase original;

    OutcomeForm(Clock clock) {
        this.clock = clock;
        day.set(LocalDate.now(clock));
    }

    void load(MediationCase c) {
        original = c;
        outcome.set(c.outcome());
        LocalDate known = c.outcome() != null && c.outcome().agreed() ? c.agreementOn() : c.closedOn();
        day.set(known == null ? LocalDate.now(clock) : known);
        agreement.set(c.agreementText());
        amount.set(c.amountCents() == null ? "" : BigDecimal.valueOf(c.amountCents(), 2).stripTrailingZeros().toPlainString());
        performance.set(c.performance());
        performanceDue.set(c.performanceDue());
        remediesTold.set(c.remediesTold());
    }

    boolean agreed() {
        return outcome.get() != null && outcome.get().agreed();
    }

    /** What is wrong, by field; empty when the form can be saved. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (outcome.get() == null) {
            wrong.put("outcome", Messages.text("mediation.outcome.missing"));
        }
        if (day.get() == null || day.get().isAfter(LocalDate.now(clock)) || day.get().isBefore(original.registeredOn())) {
            wrong.put("day", Messages.text("mediation.outcome.day"));
        }
        if (original.acceptedOn() == null && (agreed() || outcome.get() == Outcome.NOT_REACHED)) {
            wrong.put("outcome", Messages.text("mediation.outcome.unaccepted"));
        }
        if (agreed() && day.get() != null && performanceDue.get() != null && performanceDue.get().isBefore(day.get())) {
            wrong.put("performanceDue", Messages.text("mediation.performance.early"));
        }
        if (agreed() && agreement.get().isBlank()) {
            wrong.put("agreement", Messages.text("mediation.agreement.missing"));
        }
        if (agreed() && !amount.get().isBlank() && !amount.get().strip().matches("\\d{1,9}(\\.\\d{1,2})?")) {
            wrong.put("amount", Messages.text("mediation.amount.wrong"));
        }
        if (outcome.get() == Outcome.NOT_REACHED && !remediesTold.get()) {
            wrong.put("remedies", Messages.text("mediation.remedies.missing"));
        }
        return wrong;
    }

    /** A case that was closed stays closed on its day. */
    private LocalDate closedOn(boolean over) {
        if (!over) {
            return null;
        }
        return !agreed() ? day.get() : original.closedOn() == null ? LocalDate.now(clock) : original.closedOn();
    }

    MediationCase toRecord() {
        MediationCase o = original;
        Performance performed = !agreed() ? null : performance.get() == null ? Performance.NOT_DUE : performance.get();
        boolean over = !agreed() || performed.settled();
        return new MediationCase(o.id(), o.number(), o.registeredOn(), o.acceptedOn(), o.dueOn(), o.disputeType(), o.localType(), o.caseSource(),
                o.place(), o.summary(), o.claims(), o.state(), outcome.get(), closedOn(over),
                !agreed() ? null : outcome.get() == Outcome.WRITTEN_AGREEMENT ? AgreementForm.WRITTEN : AgreementForm.ORAL,
                agreed() ? day.get() : null, agreed() ? agreement.get().strip() : "", agreed() ? performanceDue.get() : null, performed,
                agreed() && !amount.get().isBlank() ? Long.valueOf(new BigDecimal(amount.get().strip()).movePointRight(2).longValueExact()) : null,
                remediesTold.get(), o.deletedAt(), o.deletedReason(), o.version());
    }
}
