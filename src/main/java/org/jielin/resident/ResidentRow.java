package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.time.Ages;

/**
 * A resident as lists show them.
 *
 * @param householdId null for one who belongs to no household
 * @param head the name of the household's head, null when there is none
 * @param phone the first own number, a mobile one before others; null when there is none
 * @param tags the labels that hold on the day, with a bar between
 */
public record ResidentRow(long id, String name, String called, Sex sex, LocalDate birthDate, BirthPrecision birthPrecision,
        String idNumber, String idAsWritten, long estateId, long entranceId, long unitId, String estate, String lane, String building,
        String entrance, String room, int floor, ResidenceCategory category, Long householdId, Relation relation, String head,
        String phone, String tags) {

    public Integer age(LocalDate day) {
        return Ages.on(birthDate, day);
    }

    public Address address() {
        return new Address(estate, lane, building, entrance, room);
    }

    public List<String> tagList() {
        return tags == null ? List.of() : List.of(tags.split("\\|"));
    }

    public boolean doubtfulId() {
        return !idAsWritten.isEmpty();
    }
}
