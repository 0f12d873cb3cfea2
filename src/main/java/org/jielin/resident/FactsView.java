package org.jielin.resident;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;

/** A few lines of one kind (members, numbers, tags), each with what can be done about it. */
public final class FactsView extends VBox {

    public FactsView() {
        getStyleClass().add("fact-lines");
    }

    /** The lines, or the sentence of a key when there are none. */
    public void show(List<? extends Node> lines, String emptyKey) {
        getChildren().setAll(lines);
        if (lines.isEmpty()) {
            Label empty = new Label(Messages.text(emptyKey));
            empty.setWrapText(true);
            empty.getStyleClass().add("hint");
            getChildren().add(empty);
        }
    }

    /** A name, its value and what else is known, with small buttons. */
    public static Node line(String name, String text, String hint, Button... acts) {
        Label what = new Label(name);
        what.getStyleClass().add("fact-name");
        Label value = new Label(text);
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label more = new Label(hint);
        more.getStyleClass().add("hint");
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        HBox line = new HBox(what, value, more);
        line.getChildren().addAll(acts);
        line.getStyleClass().add("fact-line");
        return line;
    }

    /** A small button in a line. */
    public static Button act(String id, String key, Runnable act) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> act.run());
        return button;
    }
}
