package org.jielin.document;

import java.util.List;

/** A part of a paper. Lengths are in millimetres. */
public sealed interface Block {

    /** A section's heading. */
    record Heading(String text) implements Block {
    }

    /** Free text, its first line indented by two characters as Chinese papers do. */
    record Paragraph(String text) implements Block {
    }

    /** A small note, such as an article of law. */
    record Note(String text) implements Block {
    }

    /** Names and values in a bordered grid of as many pairs a row as {@code pairs} says. */
    record Facts(List<Fact> facts, int pairs) implements Block {
    }

    /** @param wide takes a whole row of the grid */
    record Fact(String name, String value, boolean wide, Content content) {

        public static Fact of(String name, String value) {
            return new Fact(name, value, false, Content.PLAIN);
        }

        public static Fact wide(String name, String value) {
            return new Fact(name, value, true, Content.PLAIN);
        }

        /** The same, said to hold something that not everybody may read. */
        public Fact holding(Content held) {
            return new Fact(name, value, wide, held);
        }
    }

    /**
     * A table whose header stands on every page and whose rows are never split.
     *
     * @param rowHeight least height of a row, so that there is room to write
     */
    record Table(List<Column> columns, List<Row> rows, double rowHeight) implements Block {
    }

    /**
     * A column. Its title tells it from the others of its table.
     *
     * @param width in millimetres; the columns together are stretched to the page
     */
    record Column(String title, double width, boolean centred, Content content, ValueType type) {

        public static Column left(String title, double width) {
            return new Column(title, width, false, Content.PLAIN, ValueType.TEXT);
        }

        public static Column centred(String title, double width) {
            return new Column(title, width, true, Content.PLAIN, ValueType.TEXT);
        }

        /** The same, said to hold something that not everybody may read. */
        public Column holding(Content held) {
            return new Column(title, width, centred, held, type);
        }

        /** The same, whose cells are more than text to a spreadsheet program. */
        public Column of(ValueType other) {
            return new Column(title, width, centred, content, other);
        }
    }

    /** @param band a heading over the rows that follow; it has one cell and stays with the next row */
    record Row(List<String> cells, boolean band) {

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row band(String text) {
            return new Row(List.of(text), true);
        }
    }

    /** A photo, as large as the page lets it be; a notice shows none. Sizes are in pixels. */
    record Picture(byte[] jpeg, int width, int height) implements Block {
    }

    /**
     * A drawing of boxes and words, as large as the page lets it be, its origin at the upper left.
     *
     * @param width in the units of its marks; so is the height
     */
    record Drawing(double width, double height, List<Mark> marks) implements Block {
    }

    /** A part of a drawing. */
    sealed interface Mark {
    }

    /**
     * @param colour red, green and blue
     * @param framed whether a line goes round it
     * @param content what its colour tells: where that is withheld, the box stays white
     */
    record Box(double x, double y, double width, double height, int colour, Hatch hatch, boolean framed, Content content) implements Mark {
    }

    /** Lines over a colour, for eyes and printers that don't tell colours apart. */
    enum Hatch {
        NONE, RISING, FALLING, CROSSED, LEVEL, DOTTED
    }

    /**
     * One line of words.
     *
     * @param y of the line's middle
     * @param room the width they are cut to
     * @param light white instead of black, on a dark box
     */
    record Words(double x, double y, double size, double room, boolean centred, boolean light, String text, Content content) implements Mark {
    }

    /** Names of those who sign, each before room for a signature, {@code perRow} beside each other. */
    record Signatures(List<String> labels, int perRow) implements Block {
    }
}
