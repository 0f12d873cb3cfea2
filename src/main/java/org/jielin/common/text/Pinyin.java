package org.jielin.common.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is read, with the readings that surnames have (单 shan, 解 xie, 仇 qiu, 曾 zeng, 区 ou, 尉迟 yuchi). ICU takes a
 * tenth of a millisecond for a name, a fifth of a large import: a character's reading depends on whether it is the first
 * and, for few, on the next, so readings are remembered by these.
 */
public final class Pinyin {

    private static final String ID = "Han-Latin/Names";
    private static final Transliterator READER = Transliterator.getInstance(ID + "; Latin-ASCII; Lower");
    /** Characters found in names that the reader does not know. */
    private static final Map<Integer, String> RARE = Map.of(0x20BB7, "ji");
    /** Two characters of which the second changes how the first is read, from ICU's own rules. */
    private static final Set<String> PAIRS = Stream.of(ID, "Han-Latin").map(id -> Transliterator.getInstance(id).toRules(false))
            .flatMap(rules -> Pattern.compile("\\{(.)\\}' '\\?(.)").matcher(rules).results().map(Pinyin::pair)).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    /** Stands before a character that is not the first. */
    private static final String BEFORE = "\u4E00";

    private Pinyin() {
    }

    private static String pair(MatchResult rule) {
        return rule.group(1) + rule.group(2);
    }

    /** Syllables separated by a space: {@code shan yi zi}. */
    public static String syllables(String name) {
        if (!name.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return read(name);
        }
        int[] characters = name.codePoints().toArray();
        StringBuilder syllables = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            String character = Character.toString(characters[i]);
            String next = i + 1 < characters.length ? Character.toString(characters[i + 1]) : "";
            String asked = PAIRS.contains(character + next) ? character + next : character;
            syllables.append(i == 0 ? "" : " ").append(i == 0 ? KNOWN.computeIfAbsent(asked, first -> read(first).split(" ")[0])
                    : KNOWN.computeIfAbsent(BEFORE + asked, later -> read(later).split(" ", 3)[1]));
        }
        return syllables.toString().strip();
    }

    private static String read(String name) {
        StringBuilder known = new StringBuilder();
        name.codePoints().forEach(c -> {
            String reading = RARE.get(c);
            if (reading == null) {
                known.appendCodePoint(c);
            } else {
                known.append(' ').append(reading).append(' ');
            }
        });
        synchronized (READER) {
            return READER.transliterate(known.toString()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        }
    }

    /** First letters: {@code syz}. */
    public static String initials(String syllables) {
        StringBuilder letters = new StringBuilder();
        for (String syllable : syllables.split(" ")) {
            if (!syllable.isEmpty()) {
                letters.appendCodePoint(syllable.codePointAt(0));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
