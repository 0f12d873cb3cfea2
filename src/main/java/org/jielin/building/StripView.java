package org.jielin.building;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;

/** Every entrance as a small field, darker the more of its flats are what the layer looks for; one opens its façade. */
public final class StripView extends VBox {

    private LongConsumer chosen = entrance -> {
    };

    public StripView() {
        getStyleClass().add("heat-strip");
    }

    void onChoose(LongConsumer consumer) {
        chosen = consumer;
    }

    /** The estates one below the other, each with its entrances in the order people count them. */
    void show(List<Estate> estates, HeatStrip strip, boolean byShare) {
        getChildren().clear();
        for (Estate estate : estates) {
            List<HeatStrip.Cell> cells = strip.cells().stream().filter(cell -> cell.entrance().estateId() == estate.id()).toList();
            if (cells.isEmpty()) {
                continue;
            }
            Label name = new Label(estate.name());
            name.getStyleClass().add("section-title");
            getChildren().add(name);
            cells.stream().map(cell -> place(cell.entrance())).distinct().forEach(place -> {
                if (!place.isEmpty()) {
                    Label lane = new Label(place);
                    lane.getStyleClass().add("hint");
                    getChildren().add(lane);
                }
                FlowPane fields = new FlowPane(5, 5);
                fields.getChildren().setAll(cells.stream().filter(cell -> place(cell.entrance()).equals(place))
                        .map(cell -> field(cell, strip.heat(cell, byShare), byShare)).toList());
                getChildren().add(fields);
            });
        }
    }

    private static String place(Entrance entrance) {
        return entrance.lane() + entrance.building();
    }

    private Node field(HeatStrip.Cell cell, int heat, boolean byShare) {
        Label name = new Label(cell.entrance().label());
        Label number = new Label(byShare ? Messages.text("facade.share", cell.flats() == 0 ? 0 : Math.round(100.0 * cell.number() / cell.flats()))
                : String.valueOf(cell.number()));
        number.getStyleClass().add("heat-number");
        VBox content = new VBox(0, number, name);
        content.setAlignment(Pos.CENTER);
        Button button = new Button(Messages.text("facade.strip.tell", cell.entrance().name(), cell.number(), cell.flats()), content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("entrance" + cell.entrance().id());
        button.getStyleClass().add("heat-field");
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("heat" + heat), true);
        button.setOnAction(event -> chosen.accept(cell.entrance().id()));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
        return button;
    }
}
