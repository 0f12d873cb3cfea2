package org.jielin.imports;

import java.util.Optional;
import java.util.regex.Matcher;

/** Finds the estate's name in a list's title or file name: what is left when the words that name the list are taken away. */
final class EstateName {

    private EstateName() {
    }

    static Optional<String> in(String title) {
        String text = title.replaceAll("\\.(xlsx|xls|csv|txt)$", "");
        for (String part : text.split("[\\s_\\-\\u2014()\\uFF08\\uFF09\\u300A\\u300B]+")) {
            for (String ending : new String[] {"estateEnd.long", "estateEnd.short"}) {
                Matcher matcher = Words.match(ending, strip(part));
                if (matcher.lookingAt()) {
                    return Optional.of(matcher.group());
                }
            }
        }
        String rest = strip(text);
        boolean name = rest.codePoints().count() >= 2 && rest.codePoints().count() <= 8 && rest.codePoints().allMatch(Character::isIdeographic)
                && Words.list("notEstate").stream().noneMatch(rest::contains);
        return name ? Optional.of(rest) : Optional.empty();
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
