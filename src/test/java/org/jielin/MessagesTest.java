package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two message bundles and the places that use them agree. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern JAVA_STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private final Properties chinese = load("messages_zh_CN.properties");
    private final Properties english = load("messages.properties");

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/org/jielin/" + name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static List<String> read(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String name : List.of("messages.properties", "messages_zh_CN.properties")) {
            List<String> keys = Files.readAllLines(RESOURCES.resolve("org/jielin").resolve(name)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
            Set<String> seen = new HashSet<>();
            assertThat(keys.stream().filter(key -> !seen.add(key)).toList()).as(name).isEmpty();
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, ""))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{\\d").matcher(pattern).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyMessageIsAPatternAndSomethingIsSaid() {
        chinese.forEach((key, text) -> {
            new MessageFormat(text.toString());
            assertThat(text.toString()).as(key.toString()).isNotBlank().doesNotContain("'");
        });
        english.forEach((key, text) -> assertThat(text.toString()).as(key.toString()).isNotEmpty().doesNotContain("'"));
    }

    @Test
    void everyScreenTextComesFromTheBundle() {
        Pattern text = Pattern.compile("(?:text|promptText|accessibleText)=\"([^\"]*)\"");
        for (String fxml : read(RESOURCES, ".fxml")) {
            assertThat(HAN.matcher(fxml).find()).as("Chinese in FXML:\n" + fxml.lines().filter(line -> HAN.matcher(line).find()).findFirst()).isFalse();
            Matcher matcher = text.matcher(fxml);
            while (matcher.find()) {
                assertThat(matcher.group(1)).startsWith("%");
                assertThat(chinese.stringPropertyNames()).contains(matcher.group(1).substring(1));
            }
        }
    }

    @Test
    void noChineseStandsInTheCode() {
        for (String source : read(SOURCES, ".java")) {
            String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
            assertThat(JAVA_STRING.matcher(code).results().map(found -> found.group(1)).filter(string -> HAN.matcher(string).find()).toList())
                    .as("belongs in a bundle or a word list").isEmpty();
        }
    }

    @Test
    void everyKeyTheCodeAsksForExists() {
        Pattern asked = Pattern.compile("(?:Messages\\.(?:text|list)|new UserMessageException)\\(\\s*\"([\\w.]+)\"(?=[,)])");
        Pattern acts = Pattern.compile("Act\\.of\\(\\s*\"([\\w.]+)\"(?=[,)])");
        for (String source : read(SOURCES, ".java")) {
            asked.matcher(source).results().forEach(found -> assertThat(chinese.stringPropertyNames()).contains(found.group(1)));
            acts.matcher(source).results().forEach(found -> assertThat(chinese.stringPropertyNames()).contains("act." + found.group(1)));
        }
    }

    /** A key counts as used when code, FXML or a word list names it or the stem that code completes. */
    @Test
    void everyKeyIsUsed() {
        String everything = String.join("\n", read(SOURCES, ".java")) + String.join("\n", read(RESOURCES, ".fxml"));
        Set<String> stems = JAVA_STRING.matcher(everything).results().map(found -> found.group(1)).filter(string -> string.matches("[\\w]+(\\.[\\w]+)*\\."))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String key : chinese.stringPropertyNames()) {
            boolean enumWord = key.matches("[A-Z]\\w+\\.[A-Z_0-9]+") && everything.contains("enum " + key.substring(0, key.indexOf('.')));
            boolean act = key.startsWith("act.") && everything.contains('"' + key.substring(4) + '"');
            boolean named = everything.contains('"' + key + '"') || everything.contains("\"%" + key + '"');
            if (!enumWord && !act && !named && stems.stream().noneMatch(key::startsWith)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }
}
