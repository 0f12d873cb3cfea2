package org.jielin.common.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;

/** How a name is read, with the readings that surnames have (单 shan, 解 xie, 仇 qiu, 曾 zeng, 区 ou, 尉迟 yuchi). */
public final class Pinyin {

    private static final Transliterator READER = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    /** Characters found in names that the reader does not know. */
    private static final Map<Integer, String> RARE = Map.of(0x20BB7, "ji");

    private Pinyin() {
    }

    /** Syllables separated by a space: {@code shan yi zi}. */
    public static String syllables(String name) {
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
