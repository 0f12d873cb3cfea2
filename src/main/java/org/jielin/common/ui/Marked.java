package org.jielin.common.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Texts of which some signs are marked, to show why they were found. */
public final class Marked {

    private Marked() {
    }

    /** The text in one line, its marked chars on another ground. */
    public static Node of(String text, BitSet marks) {
        List<Node> pieces = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            boolean marked = marks.get(from);
            int to = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
            to = to < 0 || to > text.length() ? text.length() : to;
            Label piece = new Label(text.substring(from, to));
            piece.setMinWidth(Region.USE_PREF_SIZE);
            if (marked) {
                piece.getStyleClass().add("found");
            }
            pieces.add(piece);
            from = to;
        }
        HBox line = new HBox(pieces.toArray(Node[]::new));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows a text of each row, marked; what is too long for the column is cut off. */
    public static <R> void show(TableColumn<R, String> column, Function<R, String> value, Function<String, BitSet> marks) {
        Columns.show(column, value);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                BitSet marked = empty || text == null ? new BitSet() : marks.apply(text);
                setText(marked.isEmpty() && !empty ? text : null);
                setGraphic(marked.isEmpty() ? null : cut(of(text, marked)));
            }

            private Node cut(Node line) {
                Rectangle visible = new Rectangle();
                visible.widthProperty().bind(widthProperty().subtract(12));
                visible.heightProperty().bind(heightProperty());
                line.setClip(visible);
                return line;
            }
        });
    }
}
