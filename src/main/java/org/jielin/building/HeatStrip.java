package org.jielin.building;

import java.time.LocalDate;
import java.util.List;

/**
 * All entrances with how many flats of each are what a layer looks for; of hazards, how many there are.
 *
 * @param most the highest number; at least 1
 */
public record HeatStrip(List<Cell> cells, int most) {

    /** Steps of the colour from light to dark. */
    static final int STEPS = 5;

    /** An entrance: so many of so many flats. */
    public record Cell(Entrance entrance, int number, int flats) {
    }

    static HeatStrip of(Facade all, FacadeLayer layer, LocalDate day) {
        List<Cell> cells = all.parts().stream().map(part -> new Cell(part.entrance(), number(part, layer, day), part.flats().size())).toList();
        return new HeatStrip(cells, Math.max(1, cells.stream().mapToInt(Cell::number).max().orElse(1)));
    }

    private static int number(Facade.Part part, FacadeLayer layer, LocalDate day) {
        return layer instanceof FacadeLayer.Hazards ? part.hazards().size()
                : (int) part.flats().stream().filter(flat -> layer.of(flat, day).counts()).count();
    }

    /** How dark an entrance is: 0 for none, up to {@link #STEPS}; by its share of flats, or by its number beside the highest. */
    int heat(Cell cell, boolean byShare) {
        if (cell.number() == 0) {
            return 0;
        }
        double part = byShare ? Math.min(1, (double) cell.number() / Math.max(1, cell.flats())) : (double) cell.number() / most;
        return Math.max(1, (int) Math.ceil(part * STEPS));
    }

    int total() {
        return cells.stream().mapToInt(Cell::number).sum();
    }

    int flats() {
        return cells.stream().mapToInt(Cell::flats).sum();
    }
}
