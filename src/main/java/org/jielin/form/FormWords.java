package org.jielin.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;

/** The words and patterns of forms, kept in {@code form.properties}. */
final class FormWords {

    private static final int LONGEST = 20;
    private static final Properties WORDS = load();
    private static final Map<FormField, List<String>> FIELDS = fields();
    private static final Pattern FILLER = pattern("filler");
    private static final Pattern EXAMPLE = pattern("example");
    private static final Pattern OTHERS = pattern("others");
    private static final List<String> EXAMPLE_NAMES = List.of(WORDS.getProperty("exampleName").strip().split("\\|"));
    private static final Pattern COLUMN_NUMBER = pattern("columnNumber");
    private static final Pattern YEAR = pattern("year");
    private static final Pattern DAY = pattern("day");
    private static final Pattern OFFICE = pattern("office");
    private static final String BOX = WORDS.getProperty("box");
    private static final String TICKED = WORDS.getProperty("ticked");

    private FormWords() {
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(FormWords.class.getResourceAsStream("form.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<FormField, List<String>> fields() {
        Map<FormField, List<String>> fields = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            fields.put(field, List.of(WORDS.getProperty(field.name()).strip().split("\\|")));
        }
        return fields;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(WORDS.getProperty(name).strip().substring("re:".length()));
    }

    /** A label without what only lays it out: space, line breaks, colons, stars. */
    static String normal(String label) {
        return PersonText.halfWidth(label).replaceAll("[\\s\\u3000*:]", "");
    }

    /** What a label asks for; empty when no word says it. */
    static Optional<FormField> field(String label) {
        String text = normal(label);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.replaceAll("\\(.*?\\)", "");
        FormField best = null;
        int most = 0;
        for (Map.Entry<FormField, List<String>> field : FIELDS.entrySet()) {
            for (String word : field.getValue()) {
                int score = text.equals(word) ? 1000 : bare.equals(word) ? 900 : contains(text, word) ? 10 * word.length() : 0;
                if (score > most) {
                    most = score;
                    best = field.getKey();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean contains(String text, String word) {
        int at = text.indexOf(word);
        return at >= 0 && word.length() >= 2 && FILLER.matcher(text.substring(0, at)).matches() && FILLER.matcher(text.substring(at + word.length())).matches();
    }

    /** What a label asks for under or beside a group's word: that of somebody else is not that of the person. */
    static Optional<FormField> field(String group, String label) {
        Optional<FormField> own = field(label);
        if (group.isEmpty()) {
            return own;
        }
        Optional<FormField> together = field(group + label);
        if (together.isPresent()) {
            return together;
        }
        Optional<FormField> whose = field(group);
        return whose.isPresent() ? own.filter(asked -> asked.name().startsWith(whose.get().name()))
                : OTHERS.matcher(normal(group)).matches() ? Optional.empty() : own;
    }

    static boolean example(String text) {
        return EXAMPLE.matcher(PersonText.halfWidth(text).strip()).matches();
    }

    /** A name that nobody has. */
    static boolean exampleName(String text) {
        return EXAMPLE_NAMES.contains(text.strip().toUpperCase(Locale.ROOT)) || example(text);
    }

    /** A number that stands under a header to name the column. */
    static boolean columnNumber(String text) {
        return COLUMN_NUMBER.matcher(text.strip()).matches();
    }

    /** A title or a foot whose blanks for the year, the day and the office are filled. */
    static String blanks(String text, String office, LocalDate today) {
        String day = WORDS.getProperty("day.format").replace("{0}", String.valueOf(today.getYear())).replace("{1}", String.valueOf(today.getMonthValue()))
                .replace("{2}", String.valueOf(today.getDayOfMonth()));
        String filled = DAY.matcher(text).replaceAll(Matcher.quoteReplacement(day));
        filled = YEAR.matcher(filled).replaceAll(String.valueOf(today.getYear()));
        Matcher asked = OFFICE.matcher(filled);
        return asked.matches() ? asked.group(1) + office : filled;
    }

    /** Text of boxes with the one before a value ticked; empty when it has no such box. */
    static Optional<String> ticked(String boxes, String value) {
        int at = value.isEmpty() ? -1 : Pattern.compile(Pattern.quote(BOX) + "\\s*" + Pattern.quote(value)).matcher(boxes).results().findFirst()
                .map(match -> match.start()).orElse(-1);
        return at < 0 ? Optional.empty() : Optional.of(boxes.substring(0, at) + TICKED + boxes.substring(at + BOX.length()));
    }

    /** Whether a cell waits to be filled: nothing in it, or boxes to tick. */
    static boolean blank(String text) {
        return text.replaceAll("[\\s\\u3000_]", "").isEmpty() || text.contains(BOX);
    }
}
