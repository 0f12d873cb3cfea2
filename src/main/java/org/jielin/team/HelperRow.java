package org.jielin.team;

import java.time.LocalDate;
import org.jielin.resident.Sex;

/** A helper with what the lists and the proposal need to know: who, where, how many elders already. */
public record HelperRow(long id, long personId, String name, Sex sex, LocalDate birthDate, String phone, Long householdId, Long estateId,
        String estate, Long entranceId, String entrance, Integer entranceNumber, String room, String team, int capacity, String languages,
        String availability, String skills, boolean partyMember, boolean active, int load) {

    public String address() {
        return estate == null ? "" : estate + entrance + room;
    }

    public int free() {
        return Math.max(0, capacity - load);
    }
}
