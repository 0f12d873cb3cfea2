package org.jielin.resident;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Destination;

/** Everything that happened to a person, newest first. */
public final class TimelineView extends VBox {

    public TimelineView() {
        getStyleClass().add("timeline");
    }

    void show(List<TimelineEntry> entries, Consumer<Destination> opener) {
        getChildren().setAll(entries.stream().sorted(Comparator.comparing(TimelineEntry::day).reversed())
                .map(entry -> line(entry, opener)).toList());
        if (entries.isEmpty()) {
            Label empty = new Label(Messages.text("timeline.empty"));
            empty.setId("timelineEmpty");
            empty.setWrapText(true);
            empty.getStyleClass().add("hint");
            getChildren().add(empty);
        }
    }

    private static Node line(TimelineEntry entry, Consumer<Destination> opener) {
        Label day = new Label(entry.day().toString());
        day.getStyleClass().add("timeline-day");
        Label kind = new Label(entry.kind());
        kind.getStyleClass().add("tag");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(entry.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(day, kind, text);
        line.getStyleClass().add("timeline-line");
        if (entry.opens() != null) {
            Button open = new Button(Messages.text("resident.open"));
            open.getStyleClass().addAll("flat", "small");
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setOnAction(event -> opener.accept(entry.opens()));
            line.getChildren().add(open);
        }
        return line;
    }
}
