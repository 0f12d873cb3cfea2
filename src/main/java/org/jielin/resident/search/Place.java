package org.jielin.resident.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jielin.common.text.PersonText;
import org.jielin.resident.Address;

/**
 * A unit as it is searched for.
 *
 * @param rank its place in the order in which people count addresses
 * @param words all that is written of it, in small letters, with the room
 * @param doors the numbers as far as the entrance, lane first; the last is the entrance's own
 * @param room the room's numbers
 */
record Place(long unitId, int rank, Address address, String words, List<PlacePart> doors, List<PlacePart> room, int floor) {

    static Place of(SearchDao.PlaceRow row, int rank) {
        List<PlacePart> doors = new ArrayList<>(PlacePart.all(row.lane()));
        doors.addAll(PlacePart.all(row.building()));
        doors.addAll(PlacePart.all(row.entrance()));
        Address address = new Address(row.estate(), row.lane(), row.building(), row.entrance(), row.room());
        return new Place(row.unitId(), rank, address, PersonText.halfWidth(address.full()).toLowerCase(Locale.ROOT), List.copyOf(doors),
                List.copyOf(PlacePart.all(row.room())), row.floor());
    }

    boolean inRoom(PlacePart asked) {
        for (PlacePart part : room) {
            if (asked.number() == part.number() && (asked.stem().isEmpty() || asked.stem().equals(part.stem()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the entrance has these numbers in this order; a bare one right before the room must be the entrance's own. */
    boolean behind(List<PlacePart> asked, boolean roomFollows) {
        int before = doors.size();
        for (int i = asked.size() - 1; i >= 0; i--) {
            PlacePart part = asked.get(i);
            boolean own = roomFollows && i == asked.size() - 1 && part.bare();
            int at = before - 1;
            while (at >= 0 && !part.asksFor(doors.get(at))) {
                at = own ? -1 : at - 1;
            }
            if (at < 0) {
                return false;
            }
            before = at;
        }
        return true;
    }

    /** Whether its words have a text in them, a number at the end of it being whole: the 1 of an estate is not the 1 of 12. */
    boolean says(String text) {
        boolean number = Character.isDigit(text.charAt(text.length() - 1));
        int at = words.indexOf(text);
        while (at >= 0) {
            int end = at + text.length();
            if (!number || end == words.length() || !Character.isDigit(words.charAt(end))) {
                return true;
            }
            at = words.indexOf(text, at + 1);
        }
        return false;
    }
}
