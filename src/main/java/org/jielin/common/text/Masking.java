package org.jielin.common.text;

import java.util.regex.Pattern;

/** What stays readable of private names, numbers and addresses on screens and papers. */
public final class Masking {

    private static final String STARS = "**";
    private static final int SHORTEST_ID = 15;
    private static final Pattern ONE_NAME = Pattern.compile("[^,;/\\n" + word("separators") + "]+");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d-]{3,}\\d");
    private static final Pattern ID = Pattern.compile("[A-Za-z]{0,2}\\d[\\dXxEe .+-]*[\\dXx]");
    private static final Pattern ID_IN_TEXT = Pattern.compile("\\d{14,}[Xx]?|\\d{6}[ -]\\d{8}[ -]\\d{3}[\\dXx]", Pattern.UNICODE_CHARACTER_CLASS);
    /** A mobile number, a landline one with or without its area; neither a date without dashes nor an amount of money. */
    private static final Pattern PHONE_IN_TEXT = Pattern.compile("(?<![\\d.])(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]?\\d{7,8}|\\d{10,13}"
            + "|(?!(?:19|20)\\d{6})[2-8]\\d{7})(?!\\d|\\.\\d|\\s*[" + word("money") + "])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String DIGIT = "[\\d" + word("digits") + "]";
    private static final String STAIRS = "(?:" + DIGIT + "+" + word("stairs") + ")?";
    private static final String BEFORE = "^[^" + word("room") + word("number") + "]*?";
    /** As far as the entrance: a block with its stairs or number, or a number, of a lane or a house, with its stairs. */
    private static final Pattern ENTRANCE = Pattern.compile(BEFORE + DIGIT + "{1,3}(?:" + word("block") + ")(?:" + DIGIT + "+" + word("stairs") + "|" + DIGIT
            + "{1,2}" + word("number") + ")?|" + BEFORE + DIGIT + "+" + word("number") + word("house") + "?" + STAIRS, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FROM_ROOM = Pattern.compile(DIGIT + "+" + word("room") + ".*|\\d.*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private Masking() {
    }

    private static String word(String key) {
        return Messages.text("masking." + key);
    }

    /** First four and last four characters of an identity number; two and two of a shorter document's. */
    public static String idNumber(String number) {
        return number != null && number.length() < SHORTEST_ID ? keep(number, 2, 2) : keep(number, 4, 4);
    }

    /** First three and last four digits of a mobile number; the last four of any other. */
    public static String phone(String number) {
        return number.length() == 11 ? keep(number, 3, 4) : keep(number, 0, 4);
    }

    /** The first character of each name. How long the names are isn't told. */
    public static String names(String text) {
        return ONE_NAME.matcher(text).replaceAll(found -> found.group().isBlank() ? found.group() : name(found.group().strip()));
    }

    private static String name(String name) {
        return new StringBuilder().appendCodePoint(name.codePointAt(0)).append(STARS).toString();
    }

    /** An address as far as the entrance; nothing that could be a room where no entrance is recognised. */
    public static String entrance(String address) {
        var entrance = ENTRANCE.matcher(address);
        return entrance.find() ? entrance.group() : FROM_ROOM.matcher(address).replaceFirst("").strip();
    }

    /** A cell of telephone numbers. */
    public static String phones(String text) {
        return NUMBER.matcher(text).replaceAll(found -> phone(found.group()));
    }

    /** A cell of identity numbers, right or as somebody wrote them, or masked already for whoever reads it. */
    public static String idNumbers(String text) {
        return text.contains("*") ? text : ID.matcher(text).replaceAll(found -> idNumber(found.group()));
    }

    /** Words in which telephone numbers may stand. */
    public static String phonesIn(String text) {
        return PHONE_IN_TEXT.matcher(text).replaceAll(found -> phone(found.group()));
    }

    /** Words in which identity or account numbers may stand. */
    public static String idNumbersIn(String text) {
        return ID_IN_TEXT.matcher(text).replaceAll(found -> idNumber(found.group()));
    }

    private static String keep(String text, int head, int tail) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
