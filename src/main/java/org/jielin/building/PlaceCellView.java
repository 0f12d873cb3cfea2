package org.jielin.building;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

/** A place's name in the tree, its count paler behind it. */
final class PlaceCellView extends TreeCell<PlaceNode> {

    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox content = new HBox(8, name, count);

    PlaceCellView() {
        count.getStyleClass().add("count");
    }

    @Override
    protected void updateItem(PlaceNode place, boolean empty) {
        super.updateItem(place, empty);
        if (empty || place == null) {
            setGraphic(null);
            return;
        }
        name.setText(place.name());
        count.setText(place.count());
        setGraphic(content);
    }
}
