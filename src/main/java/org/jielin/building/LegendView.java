package org.jielin.building;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import org.jielin.common.text.Messages;

/** The classes of a layer with how many flats are in each; choosing one dims the others. */
public final class LegendView extends FlowPane {

    private static final double SWATCH = 16;

    private Consumer<Shade> lit = shade -> {
    };

    public LegendView() {
        super(8, 6);
        getStyleClass().add("legend");
    }

    /** @param consumer gets the class to be seen alone; null when all are to be seen again */
    void onLight(Consumer<Shade> consumer) {
        lit = consumer;
    }

    void show(Map<Shade, Integer> counts) {
        ToggleGroup group = new ToggleGroup();
        getChildren().setAll(counts.entrySet().stream().map(entry -> {
            ToggleButton button = new ToggleButton(Messages.text("facade.legend", entry.getKey().word(), entry.getValue()), swatch(entry.getKey()));
            button.setId("shade-" + entry.getKey().key().replace('.', '-'));
            button.setTooltip(entry.getKey().tip().map(Tooltip::new).orElse(null));
            button.getStyleClass().addAll("chip", "legend-entry");
            button.setUserData(entry.getKey());
            button.setToggleGroup(group);
            button.setDisable(entry.getValue() == 0);
            return button;
        }).toList());
        group.selectedToggleProperty().addListener((observed, before, now) -> lit.accept(now == null ? null : (Shade) now.getUserData()));
    }

    private static Canvas swatch(Shade shade) {
        Canvas canvas = new Canvas(SWATCH, SWATCH);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(FacadeView.colour(shade));
        pen.fillRect(0, 0, SWATCH, SWATCH);
        FacadeView.hatch(pen, shade, 0, 0, SWATCH, SWATCH);
        pen.setStroke(Color.web("#777"));
        pen.strokeRect(0.5, 0.5, SWATCH - 1, SWATCH - 1);
        return canvas;
    }
}
