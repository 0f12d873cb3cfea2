package org.jielin.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manual's pages, as they come with the program: small texts with headings, lists and paragraphs. */
final class Manual {

    private static final Pattern ENTRY = Pattern.compile("\\d+\\. (.+)");

    private Manual() {
    }

    /** The titles in reading order; a page's title is also its name. */
    static List<String> titles() {
        return read("index").lines().map(ENTRY::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1)).toList();
    }

    static String page(String title) {
        return read(title);
    }

    private static String read(String name) {
        try (InputStream in = Manual.class.getResourceAsStream("/manual/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
