package org.jielin.imports.sheet;

import org.jielin.common.text.PersonText;

/**
 * A cell as the spreadsheet holds it.
 *
 * @param text what it says, in half-width characters, without outer space and without the apostrophe that keeps numbers as text
 * @param shown what the spreadsheet program shows, untouched, so that a finding can quote it
 * @param number its value when it is typed as a number, a date included; otherwise null
 * @param merged filled from the upper left cell of a merged region
 * @param formula computed; the value is the one that the spreadsheet program last stored
 */
public record Cell(String text, String shown, Double number, boolean merged, boolean formula) {

    public static final Cell BLANK = new Cell("", "", null, false, false);

    /** A cell typed as text. */
    public static Cell of(String shown) {
        return shown.isEmpty() ? BLANK : new Cell(clean(shown), shown, null, false, false);
    }

    /** A cell typed as a number; what counts is its value, whatever its format shows. */
    static Cell of(double number, String text, String shown) {
        return new Cell(clean(text), shown, number, false, false);
    }

    Cell computed() {
        return new Cell(text, shown, number, merged, true);
    }

    Cell filled() {
        return new Cell(text, shown, number, true, formula);
    }

    private static String clean(String shown) {
        String text = PersonText.halfWidth(shown).strip();
        String bare = text.startsWith("'") && text.length() > 1 ? text.substring(1) : text;
        return bare.equals(shown) ? shown : bare;
    }

    public boolean blank() {
        return text.isEmpty();
    }
}
