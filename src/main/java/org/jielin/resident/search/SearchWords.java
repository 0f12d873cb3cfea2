package org.jielin.resident.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words and patterns by which the search box is understood, kept in {@code search.properties}. */
final class SearchWords {

    private static final Properties WORDS = load();
    private static final Map<String, Pattern> PATTERNS = new HashMap<>();

    private SearchWords() {
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(SearchWords.class.getResourceAsStream("search.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static synchronized Pattern pattern(String key) {
        return PATTERNS.computeIfAbsent(key, each -> Pattern.compile(WORDS.getProperty(each)));
    }

    static boolean says(String key, String text) {
        return text != null && pattern(key).matcher(text).matches();
    }

    /** The constant of an enum that the word names (stem.CONSTANT); null when none. */
    static <E extends Enum<E>> E constant(Class<E> type, String stem, String word) {
        for (E constant : type.getEnumConstants()) {
            String key = stem + "." + constant.name();
            if (WORDS.containsKey(key) && says(key, word)) {
                return constant;
            }
        }
        return null;
    }
}
