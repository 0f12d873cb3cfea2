package org.jielin.common.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is read. Many characters have a reading of their own as a surname (单 shan, 解 xie, 仇 qiu, 曾 zeng, 区 ou,
 * 尉迟 yuchi), and people type either: every part of a name knows all its readings, the likeliest first. Readings are kept:
 * ICU takes a tenth of a millisecond for a name, and a character's reading depends on whether it is the first and, for few,
 * on the next.
 */
public final class Pinyin {

    private static final String NAMES = "Han-Latin/Names";
    private static final String WORDS = "Han-Latin";
    private static final Transliterator AS_NAME = Transliterator.getInstance(NAMES);
    private static final Transliterator AS_WORD = Transliterator.getInstance(WORDS);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Two characters of which the second changes how the first is read (尉迟, 重庆), from the transliterators' own rules. */
    private static final Set<String> PAIRS = Stream.of(NAMES, WORDS).map(id -> Transliterator.getInstance(id).toRules(false))
            .flatMap(rules -> Pattern.compile("\\{(.)\\}' '\\?(.)").matcher(rules).results().map(rule -> rule.group(1) + rule.group(2)))
            .collect(Collectors.toUnmodifiableSet());
    /** Stands before a character that is not the first. */
    private static final String BEFORE = "\u4E00";
    /** Other readings of characters in names, which the transliterators don't tell. */
    private static final Properties OTHERS = others();
    private static final Map<String, String[]> KNOWN = new HashMap<>();

    private Pinyin() {
    }

    private static Properties others() {
        Properties others = new Properties();
        try (InputStreamReader in = new InputStreamReader(Pinyin.class.getResourceAsStream("readings.properties"), StandardCharsets.UTF_8)) {
            others.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    /**
     * A Chinese character, or a word in letters, with its readings.
     *
     * @param start where it begins in the name, in chars; {@code end} is behind it
     * @param readings in small letters without tones, ü as v, the likeliest first
     */
    public record Part(int start, int end, String[] readings) {
    }

    /** Syllables separated by a space, ü as u as papers write it: {@code shan yi zi}. */
    public static String syllables(String name) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts(name)) {
            String reading = part.readings()[0];
            text.append(text.isEmpty() ? "" : " ").append(Character.isIdeographic(name.codePointAt(part.start())) ? reading.replace('v', 'u') : reading);
        }
        return text.toString();
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

    /** The parts of a name in their order; signs and spaces are none. */
    public static synchronized List<Part> parts(String name) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            int sign = name.codePointAt(at);
            int end = at + Character.charCount(sign);
            if (Character.isIdeographic(sign)) {
                parts.add(new Part(at, end, readings(name, at, end, parts.isEmpty())));
            } else if (Character.isLetterOrDigit(sign)) {
                while (end < name.length() && Character.isLetterOrDigit(name.codePointAt(end)) && !Character.isIdeographic(name.codePointAt(end))) {
                    end += Character.charCount(name.codePointAt(end));
                }
                parts.add(new Part(at, end, KNOWN.computeIfAbsent(name.substring(at, end), Pinyin::foreign)));
            }
            at = end;
        }
        return parts;
    }

    private static String[] readings(String name, int at, int end, boolean first) {
        String character = name.substring(at, end);
        String pair = end < name.length() ? name.substring(at, name.offsetByCodePoints(end, 1)) : character;
        String asked = PAIRS.contains(pair) ? pair : character;
        return KNOWN.computeIfAbsent((first ? "" : BEFORE) + asked, text -> {
            Set<String> all = new LinkedHashSet<>();
            String[] read = plain(AS_NAME.transliterate(text)).strip().split(" ");
            int place = first ? 0 : 1;
            add(all, read.length > place ? read[place].replaceAll("[^a-z]", "") : "");
            for (Transliterator reader : List.of(AS_WORD, AS_NAME)) {
                add(all, plain(reader.transliterate(character)).replaceAll("[^a-z]", ""));
            }
            List.of(OTHERS.getProperty(character, "").split(" ")).forEach(reading -> add(all, reading));
            if (all.isEmpty()) {
                all.add(character);
            }
            return all.toArray(String[]::new);
        });
    }

    private static String[] foreign(String word) {
        return Stream.of(MARKS.matcher(decomposed(word)).replaceAll(""), plain(word)).distinct().toArray(String[]::new);
    }

    /** lü and nü are typed as lv, lu and lyu (the last stands in passports). */
    private static void add(Set<String> all, String reading) {
        if (reading.isEmpty()) {
            return;
        }
        all.add(reading);
        if (reading.startsWith("lv") || reading.startsWith("nv")) {
            all.add(reading.charAt(0) + "u" + reading.substring(2));
            all.add(reading.charAt(0) + "yu" + reading.substring(2));
        }
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    /** Without tones and accents, in small letters, ü as v. */
    public static String plain(String reading) {
        return MARKS.matcher(decomposed(reading).replace("u\u0308", "v")).replaceAll("");
    }
}
