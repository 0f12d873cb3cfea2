package org.jielin.visit;

import java.time.LocalDate;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Sex;

/** A visit with what the lists and the roster show. */
public record VisitRow(long id, long elderId, String name, Sex sex, LocalDate birthDate, String estate, String entrance, String room,
        String phone, Integer careLevel, Mobility mobility, String tags, String keyHint, String emergency, Long helperId, String helper,
        LocalDate plannedOn, VisitWay way, VisitState state, LocalDate doneOn, VisitOutcome outcome, Head health, Head spirit, Head safety,
        Head hygiene, Head surroundings, String note, int version) {

    public String address() {
        return estate + entrance + room;
    }

    public Visit visit() {
        return new Visit(id, elderId, helperId, plannedOn, way, state, doneOn, outcome, health, spirit, safety, hygiene, surroundings, note, version);
    }
}
