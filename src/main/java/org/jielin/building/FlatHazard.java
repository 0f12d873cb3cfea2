package org.jielin.building;

import java.time.LocalDateTime;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** An open hazard of an entrance. Where in it, only its words tell. */
public record FlatHazard(long id, long entranceId, String location, String hazardType, LocalDateTime foundAt) {

    private static final String FLOOR_WORDS = Messages.text("facade.floor.words");

    /** Whether its place names this flat: 501室, but not a 501 in 1501. */
    boolean at(Unit unit) {
        String room = PersonText.halfWidth(unit.room());
        return !room.isBlank() && PersonText.halfWidth(location).matches("(?s)(.*\\D)?\\Q" + room.replace("\\E", "") + "\\E(\\D.*)?");
    }

    /** Whether its place names this floor, as 5楼, 5层 or 5F. */
    boolean on(int floor) {
        return floor > 0 && PersonText.halfWidth(location).matches("(?s)(.*\\D)?" + floor + "\\s*[" + FLOOR_WORDS + "].*");
    }}
