package org.jielin.imports;

import java.util.function.Function;

/** What a list says of something the office knows already: it fills what is blank, and asks where it says otherwise. */
final class Differences {

    private Differences() {
    }

    /**
     * The value that is stored.
     *
     * @param who whose value it is, in words
     * @param known the office's, null or an empty text when it has none
     * @param told the list's, null or an empty text when it tells none
     */
    static <T> T settle(RowView row, Field field, String who, T known, T told, Function<T, String> words) {
        if (blank(told) || told.equals(known)) {
            return known;
        }
        if (blank(known)) {
            return told;
        }
        String accepted = row.found(field, FindingCode.VALUE_DIFFERS, who, words.apply(known), words.apply(told)).propose("differs").because("differs")
                .offer(words.apply(told), "replace", words.apply(told)).ask();
        return accepted.isEmpty() ? known : told;
    }

    static String settle(RowView row, Field field, String who, String known, String told) {
        return settle(row, field, who, known, told, Function.identity());
    }

    private static boolean blank(Object value) {
        return value == null || value instanceof String text && text.isEmpty();
    }
}
