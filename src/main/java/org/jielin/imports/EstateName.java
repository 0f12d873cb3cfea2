package org.jielin.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the estate's name in a list's title or file name: what is left when the words that name the list are taken away. */
final class EstateName {

    private EstateName() {
    }

    /** The estate that the title, the sheet's or the file's name tells in a word of its own. */
    static Optional<String> told(Table table, Path file) {
        return names(table, file).map(EstateName::in).flatMap(Optional::stream).findFirst();
    }

    /** The estate that may be meant by what is left of these names when the words that name the list are taken away. */
    static Optional<String> left(Table table, Path file) {
        return names(table, file).map(EstateName::leftOf).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> names(Table table, Path file) {
        return Stream.of(table.title(), table.sheet().name(), file.getFileName().toString());
    }

    /** A name in the title that ends as names of estates do: 金柳苑, 安澜花园, 梅园新村. */
    static Optional<String> in(String title) {
        for (String part : withoutEnding(title).split("[\\s_\\-\\u2014()\\uFF08\\uFF09\\u300A\\u300B]+")) {
            for (String ending : new String[] {"estateEnd.long", "estateEnd.short"}) {
                Matcher matcher = Words.match(ending, strip(part));
                if (matcher.lookingAt()) {
                    return Optional.of(matcher.group());
                }
            }
        }
        return Optional.empty();
    }

    /** What is left of a title when it is no longer than a name and names no office. */
    static Optional<String> leftOf(String title) {
        String rest = strip(withoutEnding(title));
        boolean name = rest.codePoints().count() >= 2 && rest.codePoints().count() <= 8 && rest.codePoints().allMatch(Character::isIdeographic)
                && Words.list("notEstate").stream().noneMatch(rest::contains);
        return name ? Optional.of(rest) : Optional.empty();
    }

    private static String withoutEnding(String title) {
        return title.replaceAll("\\.(xlsx|xlsm|xls|csv|tsv|txt|ods|et)$", "");
    }

    private static String strip(String text) {
        String rest = text;
        for (String before = null; !rest.equals(before);) {
            before = rest;
            rest = Words.match("listWords", rest).replaceAll("");
            rest = Words.match("listTail", rest).replaceAll("");
        }
        return rest;
    }
}
