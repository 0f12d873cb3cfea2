package org.jielin.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a flat is, taken apart.
 *
 * @param entrance label of the entrance (28号, 2单元); empty when not told
 * @param room empty when not told
 */
record Address(String lane, String building, String entrance, String room) {

    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern DASH = Pattern.compile("[\\u2014\\u2013\\uFF0D_]");

    /** Takes an address in one text apart, in any of its forms: 1228弄1号101室, 1228-1-103, 3-2-501, 5幢2单元301室. */
    static Address parse(String written, boolean threePartsBeginWithLane) {
        String text = DASH.matcher(SPACE.matcher(written).replaceAll("")).replaceAll("-");
        Matcher m = Words.match("address.dashed3", text);
        if (m.matches()) {
            boolean lane = threePartsBeginWithLane || m.group(1).length() >= 3;
            return lane ? new Address(m.group(1) + Words.word("suffix.lane"), "", m.group(2) + Words.word("suffix.entrance"), m.group(3))
                    : new Address("", m.group(1) + Words.word("suffix.building"), m.group(2) + Words.word("suffix.unit"), m.group(3));
        }
        m = Words.match("address.dashed2", text);
        if (m.matches()) {
            return new Address("", "", m.group(1) + Words.word("suffix.entrance"), m.group(2));
        }
        m = Words.match("address.full", text);
        if (m.matches()) {
            String lane = m.group(1) == null ? "" : m.group(1) + Words.word("suffix.lane");
            String building = m.group(2) == null ? "" : m.group(2);
            String entrance = m.group(3) == null ? "" : m.group(3) + (m.group(4).startsWith(Words.word("suffix.unit")) ? Words.word("suffix.unit")
                    : Words.word("suffix.entrance"));
            return entrance.isEmpty() ? new Address(lane, "", building, m.group(5)) : new Address(lane, building, entrance, m.group(5));
        }
        return new Address("", "", "", "");
    }

    /** An entrance's label as it is stored: digits get the word that the column's header tells, or 号. */
    static String label(String cell, String header) {
        String text = plain(cell);
        if (!Words.match("label.bare", text).matches()) {
            return text;
        }
        String suffix = header.contains(Words.word("header.unit")) ? "suffix.unit"
                : Words.match("header.building", header).matches() ? "suffix.building" : "suffix.entrance";
        return text + Words.word(suffix);
    }

    /** A room's label as it is stored: without 室. */
    static String room(String cell) {
        return Words.match("room.strip", plain(cell)).replaceAll("");
    }

    /** Without spaces, and without the decimal that a spreadsheet program puts behind a number. */
    private static String plain(String cell) {
        String text = SPACE.matcher(cell).replaceAll("");
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    boolean complete() {
        return !entrance.isEmpty() && !room.isEmpty();
    }
}
