package org.jielin.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads one worksheet of an .xlsx file. */
final class WorksheetReader {

    private final Grid grid;
    private final XlsxReader book;
    private int row = -1;
    private int column;

    WorksheetReader(Tally tally, XlsxReader book) {
        this.grid = new Grid(tally);
        this.book = book;
    }

    Sheet read(InputStream part, String name, boolean hidden) throws IOException, XMLStreamException {
        List<Integer> hiddenRows = new ArrayList<>();
        try (InputStream in = part) {
            Xml xml = new Xml(in);
            while (xml.next()) {
                if (!xml.begins()) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> {
                        if (xml.yes("hidden")) {
                            grid.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                        }
                    }
                    case "row" -> {
                        row = xml.number("r", row + 2) - 1;
                        column = -1;
                        if (xml.yes("hidden")) {
                            hiddenRows.add(row);
                        }
                    }
                    case "c" -> cell(xml);
                    case "mergeCell" -> merge(xml.attribute("ref"));
                    default -> {
                    }
                }
            }
        }
        hiddenRows.forEach(grid::hideRow);
        return grid.sheet(name, hidden);
    }

    private void cell(Xml xml) throws XMLStreamException {
        String place = xml.attribute("r");
        int at = row;
        column = place.isEmpty() ? column + 1 : column(place);
        if (!place.isEmpty()) {
            at = row(place);
        }
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean formula = false;
        Cell cell = Cell.BLANK;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                xml.skip();
            } else if (xml.begins("v")) {
                cell = value(xml.text(), type, style);
            } else if (xml.begins("is")) {
                cell = book.text(xml, "is");
            }
        }
        grid.put(at, column, formula ? cell.computed() : cell);
    }

    private Cell value(String value, String type, int style) {
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        try {
            return switch (type) {
                case "s" -> book.shared(value);
                case "b" -> Cell.of(String.valueOf(value.strip().equals("1")));
                case "e" -> new Cell("", value, null, false, false);
                case "str", "inlineStr", "d" -> book.text(value);
                default -> book.number(Double.parseDouble(value.strip()), style);
            };
        } catch (NumberFormatException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    private void merge(String ref) {
        int colon = ref.indexOf(':');
        if (colon > 0) {
            String from = ref.substring(0, colon);
            String to = ref.substring(colon + 1);
            grid.merge(row(from), row(to), column(from), column(to));
        }
    }

    private static int letters(String place) {
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            letters++;
        }
        Tally.check(letters >= 1 && letters <= 3, Reason.UNREADABLE);
        return letters;
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < letters(place); i++) {
            char letter = Character.toUpperCase(place.charAt(i));
            Tally.check(letter >= 'A' && letter <= 'Z', Reason.UNREADABLE);
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int row(String place) {
        try {
            return Integer.parseInt(place.substring(letters(place))) - 1;
        } catch (NumberFormatException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }
}
