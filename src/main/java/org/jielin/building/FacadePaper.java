package org.jielin.building;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.building.Facade.Part;
import org.jielin.common.db.Access;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;

/**
 * A façade on one sheet of A4, with its legend. On a notice the colours that tell of people, their names and their rooms are
 * left out; the legend's counts stay.
 */
final class FacadePaper {

    /** What a sheet leaves for the picture, in points: standing and lying. */
    private static final double SHORT = 515;
    private static final double LONG = 760;
    private static final double HIGH_STANDING = 590;
    private static final double HIGH_LYING = 370;
    private static final FacadeGrid.Bounds BOUNDS = new FacadeGrid.Bounds(34, 20, 10, 6, 150, 6, 56);
    private static final double NAMED_WIDTH = 40;
    private static final double NAMED_HEIGHT = 22;
    private static final double NAMED_LEAST = 8;
    private static final double NAMED_MOST = 12;
    private static final double ROOM_WIDTH = 17;
    private static final double ROOM_HEIGHT = 9;
    private static final double LEGEND_LINE = 16;
    private static final double LEGEND_SIZE = 9;
    private static final double LEGEND_GAP = 12;
    private static final double SWATCH = 10;

    private final FacadeLayer layer;
    private final NamesShown names;
    private final LocalDate day;
    private final List<Block.Mark> marks = new ArrayList<>();

    private FacadePaper(FacadeLayer layer, NamesShown names, LocalDate day) {
        this.layer = layer;
        this.names = names;
        this.day = day;
    }

    /** @param title the place and the layer; @param access whoever prints must be allowed to */
    static PaperDocument document(Access access, String title, Facade facade, FacadeLayer layer, NamesShown names, LocalDate day) {
        access.onPaper();
        return new FacadePaper(layer, names, day).paper(title, facade);
    }

    private PaperDocument paper(String title, Facade facade) {
        boolean lying = facade.columns() * 1.6 > facade.floors().size();
        double width = lying ? LONG : SHORT;
        FacadeGrid grid = FacadeGrid.fitting(facade, width, lying ? HIGH_LYING : HIGH_STANDING, BOUNDS);
        draw(grid);
        double legend = legend(grid.height() + 12, Facade.counts(facade.flats(), layer, day), Math.max(width, grid.width()));
        String subtitle = Messages.text("facade.paper.subtitle", day, facade.flats().size(), facade.flats().stream().mapToInt(flat -> flat.people().size()).sum());
        return new PaperDocument(title, subtitle, lying ? PaperDocument.Orientation.LANDSCAPE : PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Drawing(Math.max(width, grid.width()), legend, List.copyOf(marks))), Messages.text("document.private")).madeAs(Preset.INTERNAL);
    }

    private void draw(FacadeGrid grid) {
        double side = grid.cellHeight();
        for (Part part : grid.facade().parts()) {
            marks.add(new Block.Words(grid.x(part.from()), 9, Math.min(10, Math.max(5, grid.cellWidth() * 0.6)), grid.width(part) + grid.gap(), true,
                    false, FlatWords.entrance(part), Content.PLAIN));
        }
        for (int row = 0; row < grid.facade().floors().size(); row++) {
            marks.add(new Block.Words(0, grid.y(row) + side / 2, Math.min(8, side), grid.left() - 3, true, false,
                    FlatWords.floor(grid.facade().floors().get(row)), Content.PLAIN));
        }
        grid.facade().places().forEach(place -> flat(grid, place));
    }

    private void flat(FacadeGrid grid, Facade.Place place) {
        Flat flat = place.flat();
        Shade shade = layer.of(flat, day);
        double x = grid.x(place.column());
        double y = grid.y(place.row());
        double width = grid.cellWidth() - 1;
        double height = grid.cellHeight() - 1;
        marks.add(new Block.Box(x, y, width, height, shade.colour(), shade.hatch(), true, layer.content()));
        boolean named = width >= NAMED_WIDTH && height >= NAMED_HEIGHT;
        if (width >= ROOM_WIDTH && height >= ROOM_HEIGHT) {
            String room = flat.unit().room();
            double size = named ? size(room, width, height) : Math.min(8, height * 0.6);
            words(new Block.Words(x + 1, y + height * (named ? 0.3 : 0.5), size, width - 2, true, shade.dark(), room, Content.ROOM), shade);
        }
        if (named && !names.of(flat).isEmpty()) {
            String people = names.of(flat);
            words(new Block.Words(x + 1, y + height * 0.7, size(people, width, height), width - 2, true, shade.dark(), people, Content.TEXT), shade);
        }
    }

    /** As large as the flat lets it be: on dark colours that a printer makes of dots small words are hard to read. */
    private static double size(String text, double width, double height) {
        return Math.clamp(Math.min(height * 0.3, (width - 4) / text.codePointCount(0, text.length())), NAMED_LEAST, NAMED_MOST);
    }

    /** Lines are left out behind words, on a ground of the flat's own colour: the colour is over the whole flat. */
    private void words(Block.Words words, Shade shade) {
        if (shade.hatch() != Block.Hatch.NONE) {
            double width = Math.min(words.room(), words.text().codePointCount(0, words.text().length()) * words.size() + 3);
            marks.add(new Block.Box(words.x() + (words.room() - width) / 2, words.y() - words.size() * 0.58, width, words.size() * 1.16, shade.colour(),
                    Block.Hatch.NONE, false, layer.content()));
        }
        marks.add(words);
    }

    /** @return where the drawing ends below */
    private double legend(double from, Map<Shade, Integer> counts, double width) {
        Map<Shade, Integer> shown = new LinkedHashMap<>(counts);
        shown.values().removeIf(count -> count == 0);
        double x = 0;
        double y = from;
        for (Map.Entry<Shade, Integer> entry : shown.entrySet()) {
            String words = Messages.text("facade.legend", entry.getKey().word(), entry.getValue());
            double room = words.length() * LEGEND_SIZE;
            if (x > 0 && x + SWATCH + room > width) {
                x = 0;
                y += LEGEND_LINE;
            }
            marks.add(new Block.Box(x, y, SWATCH, SWATCH, entry.getKey().colour(), entry.getKey().hatch(), true, Content.PLAIN));
            marks.add(new Block.Words(x + SWATCH + 4, y + SWATCH / 2, LEGEND_SIZE, room, false, false, words, Content.PLAIN));
            x += SWATCH + room + LEGEND_GAP;
        }
        return y + LEGEND_LINE + 4;
    }

    /** What the paper is called: where and what. */
    static String title(EntranceGroup group, String estate, FacadeLayer.FacadeKind kind, String label) {
        return List.of(estate + group.name(), Messages.label(kind), label).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
