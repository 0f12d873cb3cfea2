package org.jielin.resident.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.resident.Address;
import org.jielin.resident.DerivedTag;

/**
 * The words that mean something in this office: its tags, and how its places are called.
 *
 * @param tags by the label in small letters
 * @param places in small letters, of places with a name only
 */
record Vocabulary(Map<String, String> tags, Set<String> places) {

    private static final int SHORTEST_PLACE = 2;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGITS_MEET = Pattern.compile("\\d\\d");

    static Vocabulary of(Collection<String> labels, Set<String> places) {
        Map<String, String> tags = new HashMap<>();
        List.of(Messages.list("tag.labels")).forEach(label -> tags.put(label.toLowerCase(Locale.ROOT), label));
        for (DerivedTag derived : DerivedTag.values()) {
            tags.put(Messages.label(derived).toLowerCase(Locale.ROOT), Messages.label(derived));
        }
        labels.forEach(label -> tags.put(label.toLowerCase(Locale.ROOT), label));
        return new Vocabulary(Map.copyOf(tags), places);
    }

    /** What the places are called: without their numbers, and estates also with the numbers that belong to the name. */
    static Set<String> names(Collection<Place> places) {
        Set<String> texts = new HashSet<>();
        for (Place place : places) {
            Address address = place.address();
            Collections.addAll(texts, address.estate(), address.lane(), address.building(), address.entrance(), address.room());
        }
        Set<String> names = new TreeSet<>();
        places.stream().map(place -> place.address().estate().toLowerCase(Locale.ROOT)).distinct().filter(estate -> DIGIT.matcher(estate).find())
                .forEach(names::add);
        for (String text : texts) {
            for (String name : text.toLowerCase(Locale.ROOT).split("\\d+")) {
                if (name.codePointCount(0, name.length()) >= SHORTEST_PLACE) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    String tag(String word) {
        return tags.get(word);
    }

    /** The longest name of a place with a number in it (金柳2村) that stands in the text there; null when none does. */
    String numbered(String text, int at) {
        return places.stream().filter(place -> DIGIT.matcher(place).find() && text.startsWith(place, at))
                .filter(place -> !DIGITS_MEET.matcher(text).region(at + place.length() - 1, text.length()).lookingAt())
                .max(Comparator.comparingInt(String::length)).orElse(null);
    }

    /** Whether some place's name has the word in it. */
    boolean place(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_PLACE && places.stream().anyMatch(place -> place.contains(word));
    }

    /** Labels that are written in several words, in small letters. */
    List<String> labelsWithSpaces() {
        return tags.keySet().stream().filter(label -> label.contains(" ")).toList();
    }
}
