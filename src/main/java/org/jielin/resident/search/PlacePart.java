package org.jielin.resident.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jielin.common.text.PersonText;

/**
 * A number of an address with what it counts: 775弄, 28号, 5幢, 101室.
 *
 * @param stem 甲 of 7甲号, a of 101A; empty when there is none
 * @param kinds what it may count, as bits; {@link #ANY} when nothing is said
 */
record PlacePart(int number, String stem, int kinds) {

    static final int DOOR = 1;
    static final int BUILDING = 2;
    static final int STAIRS = 4;
    static final int LANE = 8;
    static final int ROOM = 16;
    static final int FLOOR = 32;
    static final int ANY = 63;

    static PlacePart of(Matcher place) {
        return new PlacePart(Integer.parseInt(place.group("number")), place.group("stem") == null ? "" : place.group("stem"), kinds(place.group("kind")));
    }

    private static int kinds(String word) {
        if (word == null) {
            return ANY;
        }
        int kinds = 0;
        String[] names = {"door", "building", "stairs", "lane", "room", "floor"};
        for (int i = 0; i < names.length; i++) {
            kinds |= SearchWords.says("place." + names[i], word) ? 1 << i : 0;
        }
        return kinds;
    }

    /** The numbers in a part of an address as it is stored. */
    static List<PlacePart> all(String label) {
        List<PlacePart> parts = new ArrayList<>();
        Matcher matcher = SearchWords.pattern("place").matcher(PersonText.halfWidth(label).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            parts.add(of(matcher));
        }
        return parts;
    }

    boolean bare() {
        return kinds == ANY;
    }

    /** Whether somebody who asks for this means that one: 7 asks for 7 and 7甲, 7甲 for itself only. */
    boolean asksFor(PlacePart other) {
        return number == other.number && (kinds & other.kinds) != 0 && (stem.isEmpty() || stem.equals(other.stem));
    }
}
