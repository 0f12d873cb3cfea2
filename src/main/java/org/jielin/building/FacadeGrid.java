package org.jielin.building;

import java.util.Optional;
import org.jielin.building.Facade.Part;
import org.jielin.building.Facade.Place;

/**
 * Where on a screen or a paper each flat of a façade is, the origin at the upper left.
 *
 * @param cellWidth of a flat, in whatever the drawing measures in
 */
record FacadeGrid(Facade facade, double cellWidth, double cellHeight, double left, double top, double gap) {

    /** The largest cells within bounds with which a façade fits a room; never smaller than the least, even if it doesn't fit then. */
    static FacadeGrid fitting(Facade facade, double width, double height, Bounds bounds) {
        double gaps = bounds.gap() * facade.parts().size();
        double cellWidth = Math.clamp((width - bounds.left() - gaps) / Math.max(1, facade.columns()), bounds.leastWidth(), bounds.mostWidth());
        double cellHeight = Math.clamp((height - bounds.top() - 2) / Math.max(1, facade.floors().size()), bounds.leastHeight(), bounds.mostHeight());
        return new FacadeGrid(facade, cellWidth, cellHeight, bounds.left(), bounds.top(), bounds.gap());
    }

    /** The same with cells of whole pixels, so that lines stay sharp. */
    FacadeGrid whole() {
        return new FacadeGrid(facade, Math.floor(cellWidth), Math.floor(cellHeight), left, top, gap);
    }

    double x(int column) {
        return left + column * cellWidth + gap * facade.parts().indexOf(facade.partOf(column));
    }

    double y(int row) {
        return top + row * cellHeight;
    }

    double width() {
        return left + facade.columns() * cellWidth + gap * Math.max(0, facade.parts().size() - 1) + 2;
    }

    double height() {
        return top + facade.floors().size() * cellHeight + 2;
    }

    double width(Part part) {
        return part.columns() * cellWidth;
    }

    Optional<Place> at(double x, double y) {
        return facade.places().stream().filter(place -> x >= x(place.column()) && x < x(place.column()) + cellWidth && y >= y(place.row())
                && y < y(place.row()) + cellHeight).findFirst();
    }

    /** What cells may measure, and the room for the floors' names at the left and the entrances' above. */
    record Bounds(double left, double top, double gap, double leastWidth, double mostWidth, double leastHeight, double mostHeight) {
    }
}
