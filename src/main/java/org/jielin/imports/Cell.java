package org.jielin.imports;

/**
 * A cell as the spreadsheet holds it.
 *
 * @param text what it says, in half-width characters, without outer space
 * @param number its value when it is typed as a number, a date included; otherwise null
 * @param merged filled from the upper left cell of a merged region
 */
record Cell(String text, Double number, boolean merged) {

    static final Cell BLANK = new Cell("", null, false);

    boolean blank() {
        return text.isEmpty();
    }
}
