package org.jielin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;

/** A consent being noted. */
final class ConsentForm {

    private static final int LONGEST_EVIDENCE = 100;

    final ObjectProperty<RecordClass> recordClass = new SimpleObjectProperty<>(RecordClass.CARE);
    final ObjectProperty<LocalDate> givenOn = new SimpleObjectProperty<>();
    final ObjectProperty<ConsentWay> way = new SimpleObjectProperty<>(ConsentWay.WRITTEN);
    final StringProperty evidence = new SimpleStringProperty("");

    private final Clock clock;

    ConsentForm(Clock clock) {
        this.clock = clock;
        givenOn.set(LocalDate.now(clock));
    }

    boolean dirty() {
        return !evidence.get().isBlank();
    }

    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (givenOn.get() == null || givenOn.get().isAfter(LocalDate.now(clock))) {
            wrong.put("givenOn", Messages.text("privacy.consent.day.wrong"));
        }
        if (way.get() == ConsentWay.ORAL && evidence.get().isBlank()) {
            wrong.put("evidence", Messages.text("privacy.consent.evidence.missing"));
        } else if (evidence.get().strip().length() > LONGEST_EVIDENCE) {
            wrong.put("evidence", Messages.text("resident.tooLong", LONGEST_EVIDENCE));
        }
        return wrong;
    }

    Consent toRecord(long person) {
        return new Consent(0, person, recordClass.get(), givenOn.get(), way.get(), evidence.get().strip(), null);
    }
}
