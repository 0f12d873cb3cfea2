package org.jielin.visit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Sex;

/** A visit with what the lists and the roster show. */
public record VisitRow(long id, long elderId, String name, Sex sex, LocalDate birthDate, String estate, String entrance, String room,
        String phone, Integer careLevel, Mobility mobility, String tags, String keyHint, String emergency, Long helperId, String helper,
        LocalDate plannedOn, VisitWay way, VisitState state, LocalDate doneOn, VisitOutcome outcome, Head health, Head spirit, Head safety,
        Head hygiene, Head surroundings, String note, int version) {

    /** Empty for who lives nowhere here, or where the account may not see it. */
    public String address() {
        return Stream.of(estate, entrance, room).filter(Objects::nonNull).collect(Collectors.joining());
    }

    public Visit visit() {
        return new Visit(id, elderId, helperId, plannedOn, way, state, doneOn, outcome, health, spirit, safety, hygiene, surroundings, note, version);
    }
}
