package org.jielin.building;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jielin.building.Facade.Part;
import org.jielin.building.Facade.Place;
import org.jielin.common.text.Messages;
import org.jielin.document.Block.Hatch;
import org.jielin.resident.Address;

/**
 * Entrances side by side and floors upwards, each flat in the colour of a layer; one canvas, because a high house has more
 * flats than nodes can quickly be made for. Arrows move from flat to flat, Enter or a click opens one.
 */
public final class FacadeView extends Region {

    private static final FacadeGrid.Bounds BOUNDS = new FacadeGrid.Bounds(46, 30, 16, 17, 150, 15, 62);
    private static final double NAMES_WIDTH = 74;
    private static final double NAMES_HEIGHT = 36;
    private static final double ROOM_WIDTH = 20;
    /** Of a digit's width, how large its type is. */
    private static final double DIGIT = 0.5;
    private static final Color MARK = Color.web("#0B63CE");
    private static final Color WORDS = Color.web("#444444");
    private static final double HATCH_STEP = 6;
    private static final double FAINT = 0.18;

    private final Canvas canvas = new Canvas();
    /** Has the family that the window's style chose, which a canvas doesn't know. */
    private final Label letters = new Label();
    private FacadeGrid grid;
    private FacadeLayer layer = new FacadeLayer.Need();
    private NamesShown names = NamesShown.FULL;
    private Shade lit;
    private LocalDate day;
    private long marked;
    private Place at;
    private Place pointed;
    private double roomWidth = 600;
    private double roomHeight = 400;
    private LongConsumer chosen = unit -> {
    };
    private Consumer<String> told = text -> {
    };

    public FacadeView() {
        letters.setVisible(false);
        letters.setManaged(false);
        getChildren().addAll(canvas, letters);
        letters.fontProperty().addListener((observed, before, now) -> draw());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("facade");
        setOnMouseMoved(event -> point(grid == null ? Optional.empty() : grid.at(event.getX(), event.getY())));
        setOnMouseExited(event -> point(Optional.empty()));
        setOnMouseClicked(event -> {
            requestFocus();
            Optional.ofNullable(grid).flatMap(drawn -> drawn.at(event.getX(), event.getY())).ifPresent(place -> {
                go(place);
                chosen.accept(place.flat().unit().id());
            });
        });
        setOnKeyPressed(this::pressed);
        focusedProperty().addListener((observed, before, now) -> {
            if (now && at == null && grid != null && !grid.facade().places().isEmpty()) {
                go(grid.facade().places().getFirst());
            }
            draw();
        });
    }

    void onChoose(LongConsumer consumer) {
        chosen = consumer;
    }

    /** @param consumer gets what is to be said of the flat that is pointed at, or else of the one that has the focus */
    void onTell(Consumer<String> consumer) {
        told = consumer;
    }

    /** Shows a façade, one of its entrances marked; the flat that had the focus keeps it when it is still there. */
    void show(Facade facade, long asked, LocalDate newDay) {
        day = newDay;
        marked = asked;
        at = at == null ? null : facade.place(at.flat().unit().id()).orElse(null);
        pointed = null;
        fit(facade);
    }

    void colour(FacadeLayer newLayer, NamesShown newNames) {
        layer = newLayer;
        names = newNames;
        lit = null;
        draw();
        tell();
    }

    /** Dims all flats but those of one class; null for none. */
    void light(Shade shade) {
        lit = shade;
        draw();
    }

    /** Marks a flat as the one with the focus. */
    void choose(long unit) {
        if (grid != null) {
            grid.facade().place(unit).ifPresent(this::go);
        }
    }

    /** The room to be drawn in; larger façades are scrolled. */
    void room(double width, double height) {
        roomWidth = width;
        roomHeight = height;
        if (grid != null) {
            fit(grid.facade());
        }
    }

    private void fit(Facade facade) {
        grid = FacadeGrid.fitting(facade, roomWidth, roomHeight, BOUNDS).whole();
        canvas.setWidth(grid.width());
        canvas.setHeight(grid.height());
        setMinSize(grid.width(), grid.height());
        setPrefSize(grid.width(), grid.height());
        setMaxSize(grid.width(), grid.height());
        draw();
    }

    private void pressed(KeyEvent event) {
        if (grid == null || at == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<Place> wanted = switch (event.getCode()) {
            case UP -> grid.facade().next(at, -1, 0);
            case DOWN -> grid.facade().next(at, 1, 0);
            case LEFT -> grid.facade().next(at, 0, -1);
            case RIGHT -> grid.facade().next(at, 0, 1);
            case ENTER, SPACE -> {
                chosen.accept(at.flat().unit().id());
                yield Optional.of(at);
            }
            default -> null;
        };
        if (wanted != null) {
            wanted.ifPresent(this::go);
            event.consume();
        }
    }

    private void go(Place place) {
        at = place;
        draw();
        tell();
    }

    private void point(Optional<Place> place) {
        if (place.orElse(null) != pointed) {
            pointed = place.orElse(null);
            tell();
        }
    }

    private void tell() {
        Place of = pointed == null ? at : pointed;
        String text = of == null || grid == null ? "" : FlatWords.tell(grid.facade().partOf(of.column()).entrance(), of.flat(), layer, names, day);
        setAccessibleText(text);
        told.accept(text);
    }

    private void draw() {
        if (grid == null) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(font(13));
        for (Part part : grid.facade().parts()) {
            boolean asked = part.entrance().id() == marked && grid.facade().parts().size() > 1;
            pen.setFill(asked ? MARK : WORDS);
            pen.fillText(FlatWords.entrance(part), grid.x(part.from()) + grid.width(part) / 2, 14, grid.width(part) + grid.gap() - 4);
        }
        pen.setFill(WORDS);
        pen.setFont(font(Math.min(12, grid.cellHeight() - 2)));
        for (int row = 0; row < grid.facade().floors().size(); row++) {
            pen.fillText(FlatWords.floor(grid.facade().floors().get(row)), grid.left() / 2, grid.y(row) + grid.cellHeight() / 2, grid.left() - 4);
        }
        grid.facade().places().forEach(place -> flat(pen, place));
        if (at != null) {
            pen.setStroke(MARK);
            pen.setLineWidth(isFocused() ? 3 : 1.5);
            pen.strokeRect(grid.x(at.column()), grid.y(at.row()), grid.cellWidth() - 1, grid.cellHeight() - 1);
        }
    }

    private void flat(GraphicsContext pen, Place place) {
        Flat flat = place.flat();
        Shade shade = layer.of(flat, day);
        double x = grid.x(place.column());
        double y = grid.y(place.row());
        double width = grid.cellWidth() - 2;
        double height = grid.cellHeight() - 2;
        pen.setGlobalAlpha(lit == null || lit.equals(shade) ? 1 : FAINT);
        pen.setFill(colour(shade));
        pen.fillRect(x, y, width, height);
        boolean dark = shade.dark();
        hatch(pen, shade, x, y, width, height);
        pen.setStroke(Color.web("#9AA3A8"));
        pen.setLineWidth(0.8);
        pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        words(pen, flat, shade, dark, x, y);
        pen.setGlobalAlpha(1);
    }

    private void words(GraphicsContext pen, Flat flat, Shade shade, boolean dark, double x, double y) {
        double width = grid.cellWidth() - 2;
        double height = grid.cellHeight() - 2;
        if (width < ROOM_WIDTH) {
            return;
        }
        boolean named = width >= NAMES_WIDTH && height >= NAMES_HEIGHT && !(names.of(flat).isEmpty() && !flat.vacant());
        double middle = x + width / 2;
        if (shade.hatch() != Hatch.NONE) {
            pen.setFill(colour(shade));
            double room = named ? Math.min(width - 6, 90) : Math.min(width - 2, 34);
            pen.fillRect(middle - room / 2, y + (named ? 3 : height / 2 - 8), room, named ? height - 6 : 16);
        }
        pen.setFill(dark ? Color.WHITE : Color.web("#333"));
        pen.setFont(font(Math.min(12, Math.min(height - 3, width * DIGIT))));
        pen.fillText(named ? Address.roomName(flat.unit().room()) : flat.unit().room(), middle, y + (named ? height * 0.3 : height / 2), width - 4);
        if (named) {
            pen.setFont(font(13));
            pen.fillText(flat.vacant() ? Messages.text("building.vacant") : Messages.text("facade.head", names.of(flat), flat.people().size()), middle,
                    y + height * 0.7, width - 6);
        }
    }

    private Font font(double size) {
        return Font.font(letters.getFont().getFamily(), size);
    }

    static Color colour(Shade shade) {
        return Color.rgb(shade.colour() >> 16 & 0xFF, shade.colour() >> 8 & 0xFF, shade.colour() & 0xFF);
    }

    /** Lines over a class's colour, as the legend and the paper have them. */
    static void hatch(GraphicsContext pen, Shade shade, double x, double y, double width, double height) {
        if (shade.hatch() == Hatch.NONE) {
            return;
        }
        pen.save();
        pen.beginPath();
        pen.rect(x, y, width, height);
        pen.clip();
        pen.setStroke(shade.dark() ? Color.rgb(255, 255, 255, 0.75) : Color.rgb(60, 60, 60, 0.6));
        pen.setLineWidth(1);
        for (double step = -height; step < width && shade.hatch() != Hatch.LEVEL && shade.hatch() != Hatch.DOTTED; step += HATCH_STEP) {
            if (shade.hatch() != Hatch.FALLING) {
                pen.strokeLine(x + step, y + height, x + step + height, y);
            }
            if (shade.hatch() != Hatch.RISING) {
                pen.strokeLine(x + step, y, x + step + height, y + height);
            }
        }
        for (double down = HATCH_STEP / 2; down < height && shade.hatch() == Hatch.LEVEL; down += HATCH_STEP) {
            pen.strokeLine(x, Math.floor(y + down) + 0.5, x + width, Math.floor(y + down) + 0.5);
        }
        for (double down = HATCH_STEP / 2; down < height && shade.hatch() == Hatch.DOTTED; down += HATCH_STEP) {
            for (double right = HATCH_STEP / 2; right < width; right += HATCH_STEP) {
                pen.strokeLine(x + right, y + down, x + right + 1, y + down);
            }
        }
        pen.restore();
    }
}
