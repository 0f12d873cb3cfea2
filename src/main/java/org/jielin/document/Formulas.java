package org.jielin.document;

import java.util.regex.Pattern;

/** Values that a spreadsheet program would take for a formula, and so might act on (CWE-1236). */
public final class Formulas {

    /** Full-width signs count too: Excel takes them for the half-width ones; so does space before a sign. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Formulas() {
    }

    /** Whether a program might compute the value; a plain number with a sign is none. */
    public static boolean looksLike(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    }

    /** The value for a file without types: with an apostrophe before it if needed. */
    static String neutral(String value) {
        return looksLike(value) ? "'" + value : value;
    }
}
