package org.jielin.common.text;

/** What stays readable of a private number on the screen. */
public final class Masking {

    private Masking() {
    }

    /** First four and last four characters of an identity number. */
    public static String idNumber(String number) {
        return keep(number, 4, 4);
    }

    /** First three and last four digits of a mobile number; the last four of any other. */
    public static String phone(String number) {
        return number.length() == 11 ? keep(number, 3, 4) : keep(number, 0, 4);
    }

    private static String keep(String text, int head, int tail) {
        if (text == null || text.length() <= head + tail) {
            return text == null ? "" : text;
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
