package org.jielin.building;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;
import org.jielin.resident.Address;

/** What is said of flats and entrances of a façade. */
final class FlatWords {

    private FlatWords() {
    }

    static String floor(int floor) {
        return floor == 0 ? Messages.text("building.floor.unknown") : Messages.text("building.floor", floor);
    }

    /** A flat in one line, for whoever points at it or comes to it by key. */
    static String tell(Entrance entrance, Flat flat, FacadeLayer layer, NamesShown names, LocalDate day) {
        String people = flat.vacant() ? Messages.text("building.vacant") : Messages.text("building.people", flat.people().size());
        String visit = flat.people().stream().map(FlatPerson::lastVisit).filter(last -> last != null).max(LocalDate::compareTo)
                .map(last -> Messages.text("facade.lastVisit", last)).orElse("");
        String hazards = flat.hazards().stream().map(FlatHazard::hazardType).distinct().collect(Collectors.joining(Messages.text("list.comma")));
        return Stream.of(entrance.name() + Address.roomName(flat.unit().room()), names.of(flat), people, layer.of(flat, day).word(), visit, hazards)
                .filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    /** An entrance with the hazards that name no flat. */
    static String entrance(Facade.Part part) {
        return part.hazards().isEmpty() ? part.entrance().label() : Messages.text("facade.entrance.hazards", part.entrance().label(), part.hazards().size());
    }
}
