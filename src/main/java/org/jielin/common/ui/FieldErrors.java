package org.jielin.common.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The messages under a form's fields. */
public final class FieldErrors {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();

    /** Puts a field's message into the label below it; the label takes no room while there is none. */
    public FieldErrors field(String name, Node field, Label message) {
        fields.put(name, field);
        labels.put(name, message);
        message.getStyleClass().add("field-error");
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        return this;
    }

    /**
     * Shows the messages by field name, clears the others, and goes to the first wrong field.
     *
     * @return whether there was none
     */
    public boolean show(Map<String, String> messages) {
        labels.forEach((name, label) -> {
            String text = messages.getOrDefault(name, "");
            label.setText(text);
            fields.get(name).pseudoClassStateChanged(WRONG, !text.isEmpty());
        });
        fields.entrySet().stream().filter(field -> messages.containsKey(field.getKey())).findFirst()
                .ifPresent(field -> field.getValue().requestFocus());
        return messages.isEmpty();
    }
}
