package org.jielin.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Choices;

/** A column of a spreadsheet: its header, what it means, and what stands in its first rows. */
final class MappingColumnView extends VBox {

    private final ComboBox<Optional<Field>> meaning = new ComboBox<>();

    /** @param chosen called with another meaning, empty for none */
    MappingColumnView(String id, String header, List<Field> fields, Optional<Field> means, List<String> examples, Consumer<Optional<Field>> chosen) {
        Label words = new Label(header);
        words.getStyleClass().add("mapping-header");
        words.setLabelFor(meaning);
        meaning.setId(id);
        meaning.getItems().add(Optional.empty());
        fields.stream().map(Optional::of).forEach(meaning.getItems()::add);
        Choices.named(meaning, field -> field.map(Messages::label).orElse(Messages.text("import.field.none")));
        meaning.setValue(means);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.setVisibleRowCount(16);
        meaning.valueProperty().addListener((observed, before, now) -> chosen.accept(now));
        getChildren().addAll(words, meaning);
        for (String example : examples) {
            Label cell = new Label(example);
            cell.getStyleClass().add("mapping-example");
            getChildren().add(cell);
        }
        getStyleClass().add("mapping-column");
        if (means.isEmpty()) {
            getStyleClass().add("mapping-unused");
        }
    }
}
