package org.jielin.pairing;

import java.time.LocalDate;
import org.jielin.resident.Sex;

/** An elder on the care roster with all that lists, plans and papers need. */
public record ElderRow(long personId, String name, Sex sex, LocalDate birthDate, Long householdId, Long estateId, String estate,
        Long entranceId, String entrance, Integer entranceNumber, Integer floor, String room, Integer careLevel, Mobility mobility,
        String languages, int cadenceTimes, CadencePeriod cadencePeriod, String keyHint, String phone, String tags, Long mainHelperId,
        String mainHelper, String standby) {

    public String address() {
        return estate == null ? "" : estate + entrance + room;
    }
}
