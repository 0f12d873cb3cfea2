package org.jielin.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jielin.common.text.Messages;

/** What of a paper leaves the office, being chosen. */
final class DisclosureForm {

    final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.REPORT);
    final ObservableSet<Integer> hidden = FXCollections.observableSet();
    final BooleanProperty unmasked = new SimpleBooleanProperty();
    final StringProperty purpose = new SimpleStringProperty("");
    final BooleanProperty protectedByPassword = new SimpleBooleanProperty();
    final StringProperty password = new SimpleStringProperty("");

    DisclosureForm() {
        preset.addListener((observed, before, now) -> unmasked.set(unmasked.get() && now == Preset.INTERNAL));
        protectedByPassword.addListener((observed, before, now) -> password.set(""));
    }

    /** Begins anew with a paper's usual version; neither purpose nor password are carried over from another paper. */
    void begin(PaperDocument paper) {
        unmasked.set(false);
        preset.set(paper.preset());
        hidden.clear();
        purpose.set("");
        protectedByPassword.set(false);
    }

    /** Shows or leaves out a column; the last one that the version shows stays. */
    void show(PaperDocument paper, int column, boolean shown) {
        if (shown) {
            hidden.remove(column);
        } else if (shownColumns(paper) > 1) {
            hidden.add(column);
        }
    }

    private long shownColumns(PaperDocument paper) {
        long count = 0;
        for (int i = 0; i < paper.choosable().size(); i++) {
            count += shows(paper, i) ? 1 : 0;
        }
        return count;
    }

    boolean shows(PaperDocument paper, int column) {
        return !hidden.contains(column) && !withholds(paper, column);
    }

    boolean withholds(PaperDocument paper, int column) {
        return preset.get().withholds(paper.choosable().get(column).content());
    }

    /** What is wrong, by field; empty when the paper can leave this way. */
    Map<String, String> validate(PaperDocument paper, Export.Kind kind) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Disclosure chosen = toRecord();
        if (chosen.purpose().isEmpty() && chosen.needsPurpose(paper, kind)) {
            wrong.put("purpose", Messages.text("disclosure.purpose.missing"));
        }
        if (kind == Export.Kind.FILE && protectedByPassword.get() && password.get().length() < Disclosure.SHORTEST_PASSWORD) {
            wrong.put("password", Messages.text("disclosure.password.short", Disclosure.SHORTEST_PASSWORD));
        }
        return wrong;
    }

    Disclosure toRecord() {
        return new Disclosure(preset.get(), Set.copyOf(hidden), unmasked.get(), purpose.get() == null ? "" : purpose.get().strip(),
                protectedByPassword.get() ? password.get().toCharArray() : new char[0]);
    }
}
