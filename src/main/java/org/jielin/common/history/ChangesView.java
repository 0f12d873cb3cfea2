package org.jielin.common.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Changed rows, one below the other: a field that differs has a line, those of a new or removed row share one. */
public final class ChangesView extends VBox {

    public ChangesView() {
        getStyleClass().add("changes");
    }

    public void show(List<RowWords> rows) {
        getChildren().setAll(rows.stream().map(ChangesView::row).toList());
    }

    private static Node row(RowWords row) {
        Label table = new Label(row.table());
        table.getStyleClass().add("tag");
        table.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(row.name());
        name.setWrapText(true);
        Label fate = new Label(row.fate());
        fate.getStyleClass().add("hint");
        fate.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(table, name, fate);
        head.getStyleClass().add("changed-row");
        VBox whole = new VBox(head);
        if (!row.fields().isEmpty()) {
            Label fields = new Label(String.join(row.changed() ? "\n" : "   ", row.fields()));
            fields.setWrapText(true);
            fields.getStyleClass().add("changed-fields");
            whole.getChildren().add(fields);
        }
        return whole;
    }
}
