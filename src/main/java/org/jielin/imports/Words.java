package org.jielin.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jielin.resident.Relation;

/** The words and patterns of office spreadsheets, kept in {@code words.properties} and {@code columns.properties}. */
final class Words {

    private static final String EXPRESSION = "re:";
    private static final Properties WORDS = load("words.properties");
    private static final Properties COLUMNS = load("columns.properties");
    private static final Map<String, Pattern> PATTERNS = texts(true, text -> Pattern.compile(text.substring(EXPRESSION.length())));
    private static final Map<String, List<String>> LISTS = texts(false, text -> List.of(text.split("\\|")));
    private static final Map<String, Set<String>> SETS = texts(false, text -> new HashSet<>(List.of(text.split("\\|"))));
    /** The names of the constants, by stem and word. */
    private static final Map<String, Map<String, List<String>>> CONSTANTS = constants();
    private static final Map<ImportKind, Map<Field, List<String>>> HEADERS = headers();
    private static final Set<String> HEADER_WORDS = HEADERS.values().stream().flatMap(fields -> fields.values().stream()).flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Words() {
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String word(String key) {
        return WORDS.getProperty(key).strip();
    }

    /** The texts that are expressions, or those that are not, each made into what is asked of it. */
    private static <T> Map<String, T> texts(boolean expressions, Function<String, T> made) {
        return WORDS.stringPropertyNames().stream().filter(key -> word(key).startsWith(EXPRESSION) == expressions)
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> made.apply(word(key))));
    }

    static List<String> list(String key) {
        return LISTS.get(key);
    }

    static Pattern pattern(String key) {
        return PATTERNS.get(key);
    }

    static Matcher match(String key, String text) {
        return pattern(key).matcher(text);
    }

    static boolean says(String key, String text) {
        return SETS.get(key).contains(text);
    }

    static boolean ditto(String text) {
        return says("ditto", text);
    }

    /** The constant of an enum whose word list (stem.CONSTANT) holds the text; the first of them, and spaces don't count. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String stem, String text) {
        return CONSTANTS.getOrDefault(stem, Map.of()).getOrDefault(text.replace(" ", ""), List.of()).stream().map(name -> Enum.valueOf(type, name))
                .min(Comparator.naturalOrder());
    }

    private static Map<String, Map<String, List<String>>> constants() {
        Map<String, Map<String, List<String>>> stems = new HashMap<>();
        SETS.forEach((key, words) -> {
            int dot = key.lastIndexOf('.');
            if (dot > 0 && Character.isUpperCase(key.charAt(dot + 1))) {
                Map<String, List<String>> names = stems.computeIfAbsent(key.substring(0, dot), stem -> new HashMap<>());
                words.forEach(word -> names.computeIfAbsent(word, each -> new ArrayList<>()).add(key.substring(dot + 1)));
            }
        });
        return stems;
    }

    /** A relation to the head of household, also when it is said at more length: 户主之妻, 1.儿子, 长子(已婚). */
    static Optional<Relation> relation(String text) {
        Optional<Relation> plain = constant(Relation.class, "relation", text);
        return plain.isPresent() ? plain : constant(Relation.class, "relation", match("relation.around", text.strip()).replaceAll(""));
    }

    /** The header words of a kind's fields. */
    static Map<Field, List<String>> headers(ImportKind kind) {
        return HEADERS.get(kind);
    }

    private static Map<ImportKind, Map<Field, List<String>>> headers() {
        Map<ImportKind, Map<Field, List<String>>> headers = new EnumMap<>(ImportKind.class);
        for (ImportKind kind : ImportKind.values()) {
            Map<Field, List<String>> fields = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                String words = COLUMNS.getProperty(kind + "." + field);
                if (words != null) {
                    fields.put(field, Arrays.stream(words.split("\\|")).map(word -> word.strip().toUpperCase(Locale.ROOT)).toList());
                }
            }
            headers.put(kind, fields);
        }
        return headers;
    }

    /** All header words of all kinds. */
    static Set<String> headerWords() {
        return HEADER_WORDS;
    }

    /** Alternatives of fields that a kind can't do without. */
    static List<Field> required(ImportKind kind) {
        return Arrays.stream(COLUMNS.getProperty(kind + ".required").strip().split("/")).map(Field::valueOf).toList();
    }

    /** Alternatives of fields without which a kind's rows can't be stored; none for a kind that needs no more than the required ones. */
    static List<Field> advised(ImportKind kind) {
        String fields = COLUMNS.getProperty(kind + ".advised", "");
        return fields.isBlank() ? List.of() : Arrays.stream(fields.strip().split("/")).map(Field::valueOf).toList();
    }

    static List<Field> distinct(ImportKind kind) {
        return Arrays.stream(COLUMNS.getProperty(kind + ".distinct").strip().split("\\|")).map(Field::valueOf).toList();
    }

    static List<String> titleWords(ImportKind kind) {
        return List.of(COLUMNS.getProperty(kind + ".title").strip().split("\\|"));
    }
}
