package org.jielin.common.text;

import java.util.regex.Pattern;

/** How names and numbers are written: the one form in which they are stored and compared. */
public final class PersonText {

    private static final Pattern SEPARATORS = Pattern.compile("[\\u2022\\u30FB\\uFF65\\u2027\\u2219\\u22C5\\u25CF\\uFF0E\\uFE52\\u3002\\uFF61\\u0387\\u02D9\\u2E31\\u16EB.]");
    private static final Pattern HAN_SPACE = Pattern.compile("(?<=[\\p{IsHan}·])\\s+(?=[\\p{IsHan}·])");

    private static final Pattern OUTER_SEPARATORS = Pattern.compile("^[\u00B7\\s]+|[\u00B7\\s]+$|(?<=\u00B7)\u00B7+");

    private PersonText() {
    }

    /** Full-width digits, letters and signs as half-width ones; the ideographic space as a space. */
    public static String halfWidth(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFF5E) {
                text.appendCodePoint(c - 0xFEE0);
            } else if (c == 0x3000 || c == 0x00A0) {
                text.append(' ');
            } else if (c != 0xFEFF && c != 0x200B) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /**
     * A name as it is stored: outer space gone, no space between Chinese characters, no separator at an end, and every look-alike of the
     * separator as U+00B7 (the sign that 民委发〔2016〕33号 prescribes).
     */
    public static String name(String written) {
        String text = written.replace('\u3000', ' ').replace('\u00A0', ' ').strip();
        if (!hasHan(text)) {
            return text;
        }
        text = HAN_SPACE.matcher(SEPARATORS.matcher(text).replaceAll("\u00B7")).replaceAll("");
        return OUTER_SEPARATORS.matcher(text).replaceAll("");
    }

    /** Whether a name is written with a look-alike of the separator U+00B7. */
    public static boolean hasForeignSeparator(String written) {
        return hasHan(written) && SEPARATORS.matcher(written.strip()).find();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
