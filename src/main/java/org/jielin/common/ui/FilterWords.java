package org.jielin.common.ui;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jielin.common.text.Messages;

/** What limits a list, in the words of the controls above it, for the head of its printout. */
public final class FilterWords {

    private FilterWords() {
    }

    /** @param controls toggle groups, toggle buttons, combo boxes, date pickers and text fields, or words */
    public static String of(Object... controls) {
        return Arrays.stream(controls).map(FilterWords::word).filter(Objects::nonNull).filter(word -> !word.isBlank())
                .collect(Collectors.joining(Messages.text("list.comma")));
    }

    private static String word(Object control) {
        return switch (control) {
            case ToggleGroup group -> group.getSelectedToggle() == null ? "" : word((ToggleButton) group.getSelectedToggle());
            case ToggleButton button -> button.isSelected() ? button.getText() : "";
            case DatePicker picker -> picker.getValue() == null ? ""
                    : Objects.requireNonNullElse(picker.getPromptText(), "") + " " + picker.getValue();
            case ComboBox<?> box -> chosen(box);
            case TextInputControl field -> field.getText().isBlank() ? "" : Messages.text("list.searched", field.getText().strip());
            case String words -> words;
            default -> throw new IllegalArgumentException("no filter: " + control.getClass());
        };
    }

    private static <T> String chosen(ComboBox<T> box) {
        T value = box.getValue();
        return value == null || value.equals(Optional.empty()) ? "" : box.getConverter().toString(value);
    }
}
