package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;

/** A tag being given to a person. */
final class TagForm {

    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_EVIDENCE = 100;

    final StringProperty label = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> since = new SimpleObjectProperty<>();
    final StringProperty evidence = new SimpleStringProperty("");

    private final Clock clock;
    private List<Tag> known = List.of();

    TagForm(Clock clock) {
        this.clock = clock;
        since.set(LocalDate.now(clock));
    }

    /** The person's tags so far. */
    void knows(List<Tag> tags) {
        known = tags;
    }

    boolean dirty() {
        return !text(label).isEmpty() || !text(evidence).isEmpty();
    }

    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        String wanted = text(label);
        if (wanted.isEmpty()) {
            wrong.put("label", Messages.text("tag.label.missing"));
        } else if (wanted.codePointCount(0, wanted.length()) > LONGEST_LABEL) {
            wrong.put("label", Messages.text("resident.tooLong", LONGEST_LABEL));
        } else if (known.stream().anyMatch(tag -> tag.label().equals(wanted) && tag.until() == null)) {
            wrong.put("label", Messages.text("tag.label.known"));
        }
        if (since.get() != null && since.get().isAfter(LocalDate.now(clock))) {
            wrong.put("since", Messages.text("tag.since.future"));
        }
        if (text(evidence).codePointCount(0, text(evidence).length()) > LONGEST_EVIDENCE) {
            wrong.put("evidence", Messages.text("resident.tooLong", LONGEST_EVIDENCE));
        }
        return wrong;
    }

    Tag toRecord(long person) {
        return Tag.of(person, text(label), since.get(), text(evidence));
    }

    private static String text(StringProperty property) {
        return property.get() == null ? "" : property.get().strip();
    }
}
