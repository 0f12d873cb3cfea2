package org.jielin.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.building.Entrance;
import org.jielin.building.Estate;
import org.jielin.common.text.Messages;

/** A hazard being entered or changed. */
final class HazardForm {

    final ObjectProperty<Estate> estate = new SimpleObjectProperty<>();
    final ObjectProperty<Entrance> entrance = new SimpleObjectProperty<>();
    final StringProperty location = new SimpleStringProperty("");
    final StringProperty type = new SimpleStringProperty("");
    final ObjectProperty<HazardSeverity> severity = new SimpleObjectProperty<>(HazardSeverity.ORDINARY);
    final StringProperty finder = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> foundOn = new SimpleObjectProperty<>();
    final StringProperty dispatchedTo = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> dueOn = new SimpleObjectProperty<>();
    final StringProperty result = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> recheckedOn = new SimpleObjectProperty<>();

    private final Clock clock;
    private final boolean entranceNeeded;
    private Hazard original;

    /** @param entranceNeeded whether a hazard must lie in an entrance, since the account sees no others */
    HazardForm(Clock clock, boolean entranceNeeded) {
        this.clock = clock;
        this.entranceNeeded = entranceNeeded;
        foundOn.set(LocalDate.now(clock));
        original = toRecord();
    }

    /** Begins with a new hazard where there is only one place to choose. */
    void begin(Estate onlyEstate, Entrance onlyEntrance) {
        estate.set(onlyEstate);
        entrance.set(onlyEntrance);
        original = toRecord();
    }

    /** Begins with a hazard that is already known. */
    void load(Hazard hazard, Estate itsEstate, Entrance itsEntrance) {
        estate.set(itsEstate);
        entrance.set(itsEntrance);
        location.set(hazard.location());
        type.set(hazard.hazardType());
        severity.set(hazard.severity());
        finder.set(hazard.finder());
        foundOn.set(hazard.foundAt().toLocalDate());
        dispatchedTo.set(hazard.dispatchedTo());
        dueOn.set(hazard.dueOn());
        result.set(hazard.result());
        recheckedOn.set(hazard.recheckedOn());
        original = hazard;
        original = toRecord();
    }

    /** What is wrong, by field; empty when the form can be saved. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        if (entranceNeeded && entrance.get() == null) {
            wrong.put("entrance", Messages.text("hazard.entrance.missing"));
        }
        if (location.get().isBlank()) {
            wrong.put("location", Messages.text("hazard.location.missing"));
        }
        if (type.get() == null || type.get().isBlank()) {
            wrong.put("type", Messages.text("hazard.type.missing"));
        }
        if (foundOn.get() == null || foundOn.get().isAfter(today)) {
            wrong.put("foundOn", Messages.text("hazard.found.future"));
        } else if (dueOn.get() != null && dueOn.get().isBefore(foundOn.get())) {
            wrong.put("dueOn", Messages.text("hazard.due.early"));
        }
        if (recheckedOn.get() != null && result.get().isBlank()) {
            wrong.put("result", Messages.text("hazard.result.missing"));
        }
        return wrong;
    }

    boolean dirty() {
        return !toRecord().equals(original);
    }

    Hazard toRecord() {
        LocalDateTime foundAt = original != null && original.foundAt() != null && original.foundAt().toLocalDate().equals(foundOn.get())
                ? original.foundAt() : foundOn.get() == null ? null : foundOn.get().atStartOfDay();
        return new Hazard(original == null ? 0 : original.id(), estate.get() == null ? null : estate.get().id(),
                entrance.get() == null ? null : entrance.get().id(), location.get().strip(), foundAt, text(type), severity.get(),
                finder.get().strip(), text(dispatchedTo), dueOn.get(), result.get().strip(), recheckedOn.get(), HazardState.NEW,
                original == null ? 0 : original.version()).judged();
    }

    private static String text(StringProperty property) {
        return property.get() == null ? "" : property.get().strip();
    }
}
