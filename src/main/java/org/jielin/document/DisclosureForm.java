package org.jielin.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jielin.common.text.Messages;

/** What of a paper leaves the office, being chosen. */
final class DisclosureForm {

    final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.REPORT);
    final ObservableList<Choice> columns = FXCollections.observableArrayList(choice -> new javafx.beans.Observable[] {choice.chosen});
    final BooleanProperty unmasked = new SimpleBooleanProperty();
    final StringProperty purpose = new SimpleStringProperty("");
    final BooleanProperty protectedByPassword = new SimpleBooleanProperty();
    final StringProperty password = new SimpleStringProperty("");

    /** A column of the list. */
    static final class Choice {

        final int place;
        final Block.Column column;
        final BooleanProperty chosen = new SimpleBooleanProperty(true);

        Choice(int place, Block.Column column) {
            this.place = place;
            this.column = column;
        }
    }

    DisclosureForm() {
        preset.addListener((observed, before, now) -> unmasked.set(unmasked.get() && now == Preset.INTERNAL));
        protectedByPassword.addListener((observed, before, now) -> password.set(""));
    }

    /** Begins anew with a paper's usual version, or as its list was let out the last time; purpose and password are never carried over. */
    void begin(PaperDocument paper, Optional<ListChoice> last) {
        unmasked.set(false);
        preset.set(last.map(ListChoice::preset).orElse(paper.preset()));
        arrange(paper, last);
        purpose.set("");
        protectedByPassword.set(false);
    }

    /** All columns as the paper has them. */
    void reset(PaperDocument paper) {
        arrange(paper, Optional.empty());
    }

    private void arrange(PaperDocument paper, Optional<ListChoice> last) {
        List<Block.Column> all = paper.choosable();
        List<Integer> order = last.map(choice -> choice.order(all.stream().map(Block.Column::title).toList()))
                .orElseGet(() -> IntStream.range(0, all.size()).boxed().toList());
        List<Choice> arranged = order.stream().map(place -> new Choice(place, all.get(place))).toList();
        arranged.forEach(choice -> choice.chosen.set(last.stream().noneMatch(made -> made.hidden().contains(choice.column.title()))));
        if (arranged.stream().noneMatch(this::shows)) {
            arranged.forEach(choice -> choice.chosen.set(true));
        }
        columns.setAll(arranged);
    }

    /** Shows or leaves out a column; the last one that the version shows stays. */
    void toggle(Choice choice) {
        if (!choice.chosen.get() || columns.stream().filter(this::shows).count() > 1) {
            choice.chosen.set(!choice.chosen.get());
        }
    }

    /** Puts a column up or down in the order, as far as it goes. */
    void move(Choice choice, int by) {
        int from = columns.indexOf(choice);
        int to = Math.clamp(from + by, 0, columns.size() - 1);
        if (from >= 0 && to != from) {
            columns.remove(from);
            columns.add(to, choice);
        }
    }

    boolean shows(Choice choice) {
        return choice.chosen.get() && !withholds(choice);
    }

    boolean withholds(Choice choice) {
        return preset.get().withholds(choice.column.content());
    }

    /** Columns that stay off the paper whatever is chosen. */
    List<String> withheld() {
        return columns.stream().filter(this::withholds).map(choice -> choice.column.title()).toList();
    }

    /** What to remember of this for the next time. */
    ListChoice choice() {
        return new ListChoice(columns.stream().map(choice -> choice.column.title()).toList(),
                columns.stream().filter(choice -> !choice.chosen.get()).map(choice -> choice.column.title()).toList(), preset.get());
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
        return new Disclosure(preset.get(), columns.stream().filter(choice -> choice.chosen.get()).map(choice -> choice.place).toList(), unmasked.get(),
                purpose.get() == null ? "" : purpose.get().strip(), protectedByPassword.get() ? password.get().toCharArray() : new char[0]);
    }
}
