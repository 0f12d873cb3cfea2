package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.time.Ages;
import org.jielin.resident.ResidenceCategory;

/**
 * A resident of a flat, as far as a façade's colours ask.
 *
 * @param careLevel 0 to 6 of the long-term care assessment; null when not assessed or not on the care roster
 * @param mobility as the care roster says; null for who is not on it
 * @param lastVisit the day of the last visit that was done; null for none
 * @param tags the labels that hold on the day, with a bar between; null for none
 */
public record FlatPerson(long id, long unitId, long entranceId, String name, LocalDate birthDate, ResidenceCategory category, Long householdId,
        boolean head, Integer careLevel, String mobility, LocalDate lastVisit, String tags) {

    /** Whether the person is on the care roster. */
    boolean cared() {
        return mobility != null;
    }

    boolean hasTag(String label) {
        return tags != null && List.of(tags.split("\\|")).contains(label);
    }

    int countTags() {
        return tags == null ? 0 : tags.split("\\|").length;
    }

    boolean aged(int years, LocalDate day) {
        return birthDate != null && Ages.on(birthDate, day) >= years;
    }
}
