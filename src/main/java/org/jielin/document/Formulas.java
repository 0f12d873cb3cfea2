package org.jielin.document;

import java.util.regex.Pattern;

/** Keeps what people typed from being taken for a formula by a spreadsheet program. */
final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Formulas() {
    }

    /** The text with an apostrophe before what would begin a formula; a plain number with a sign does not need one. */
    static String neutral(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
