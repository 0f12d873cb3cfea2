package org.jielin.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .ods (OpenDocument 1.3 part 3). A row or cell may say that it is repeated a million times: empty ones cost nothing
 * here, full ones count as often as they are repeated.
 */
final class OdsReader {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private final Packed zip;
    private final Tally tally;

    OdsReader(Packed zip, Tally tally) {
        this.zip = zip;
        this.tally = tally;
    }

    List<Sheet> read() throws IOException, XMLStreamException {
        refuseEncrypted();
        if (zip.names().stream().anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/"))) {
            tally.remark(Remark.MACROS);
        }
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream in = zip.open("content.xml")) {
            Xml xml = new Xml(in);
            while (xml.next()) {
                if (xml.begins("table")) {
                    sheets.add(new Part(xml).read());
                }
            }
        }
        return sheets;
    }

    private void refuseEncrypted() throws IOException, XMLStreamException {
        if (zip.has("META-INF/manifest.xml")) {
            try (InputStream in = zip.open("META-INF/manifest.xml")) {
                Xml xml = new Xml(in);
                while (xml.next()) {
                    Tally.check(!xml.begins("encryption-data"), Reason.PASSWORD);
                }
            }
        }
    }

    /** One sheet. */
    private final class Part {
        private final Xml xml;
        private final Grid grid = new Grid(tally);
        private int row;
        private int column;
        private int columns;

        private record Placed(int column, Cell cell, int repeated) {
        }

        Part(Xml xml) {
            this.xml = xml;
        }

        Sheet read() throws XMLStreamException {
            String name = xml.attribute("name");
            while (xml.next() && !xml.ends("table")) {
                if (!xml.begins()) {
                    continue;
                }
                switch (xml.name()) {
                    case "table-column" -> {
                        int repeated = repeated("number-columns-repeated");
                        if (hidden()) {
                            grid.hideColumns(columns, columns + repeated - 1);
                        }
                        columns += Math.min(repeated, Limits.COLUMNS);
                    }
                    case "table-row" -> row();
                    case "table-source" -> tally.remark(Remark.LINKS);
                    case "shapes", "forms" -> xml.skip();
                    default -> {
                    }
                }
            }
            return grid.sheet(name, false);
        }

        private boolean hidden() {
            return xml.attribute("visibility").equals("collapse") || xml.attribute("visibility").equals("filter");
        }

        private int repeated(String attribute) {
            int times = xml.number(attribute, 1);
            Tally.check(times >= 1, Reason.UNREADABLE);
            return times;
        }

        private void row() throws XMLStreamException {
            int repeated = repeated("number-rows-repeated");
            boolean hidden = hidden();
            List<Placed> cells = new ArrayList<>();
            column = 0;
            while (xml.next() && !xml.ends("table-row")) {
                if (xml.begins("table-cell") || xml.begins("covered-table-cell")) {
                    cell(cells);
                }
            }
            for (int r = row; !cells.isEmpty() && r < row + repeated; r++) {
                for (Placed placed : cells) {
                    for (int c = placed.column; c < placed.column + placed.repeated; c++) {
                        grid.put(r, c, placed.cell);
                    }
                }
                if (hidden) {
                    grid.hideRow(r);
                }
            }
            row = Math.addExact(row, repeated);
        }

        private void cell(List<Placed> cells) throws XMLStreamException {
            int repeated = repeated("number-columns-repeated");
            int across = repeated("number-columns-spanned");
            int down = repeated("number-rows-spanned");
            String type = xml.attribute("value-type");
            String value = xml.attribute("value");
            String date = xml.attribute("date-value");
            String string = xml.attribute("string-value");
            boolean formula = !xml.attribute("formula").isEmpty();
            String shown = paragraphs();
            Cell cell = switch (type) {
                case "float", "percentage", "currency" -> number(value, shown);
                case "date" -> date(date, shown);
                default -> text(shown.isEmpty() ? string : shown);
            };
            if (!cell.blank()) {
                cells.add(new Placed(column, formula ? cell.computed() : cell, Math.min(repeated, Limits.COLUMNS + 1)));
            }
            if (across > 1 || down > 1) {
                grid.merge(row, Math.addExact(row, down - 1), column, Math.addExact(column, across - 1));
            }
            column = Math.addExact(column, repeated);
        }

        private Cell text(String text) {
            tally.text(text.length());
            return Cell.of(text);
        }

        private Cell number(String value, String shown) {
            try {
                double number = Double.parseDouble(value);
                tally.text(shown.length());
                return Cell.of(number, Numbers.plain(number), shown);
            } catch (NumberFormatException e) {
                return text(shown);
            }
        }

        /** A date counts its days as Excel does. */
        private Cell date(String date, String shown) {
            try {
                LocalDateTime moment = date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay();
                double days = ChronoUnit.DAYS.between(ZERO, moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / 86_400.0;
                tally.text(shown.length());
                return Cell.of(days, shown.isEmpty() ? date : shown, shown);
            } catch (DateTimeException e) {
                return text(shown.isEmpty() ? date : shown);
            }
        }

        /** The text of a cell's paragraphs; notes and drawings in it are none. */
        private String paragraphs() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            boolean inside = false;
            while (true) {
                String piece = xml.piece();
                if (piece != null) {
                    text.append(inside ? piece : "");
                    Tally.check(text.length() <= Limits.TEXT, Reason.LONG_TEXT);
                } else if (xml.ends("table-cell") || xml.ends("covered-table-cell")) {
                    return text.toString();
                } else if (xml.begins("annotation") || xml.begins("frame") || xml.begins("table")) {
                    xml.skip();
                } else if (xml.begins("p")) {
                    text.append(text.isEmpty() ? "" : "\n");
                    inside = true;
                } else if (xml.ends("p")) {
                    inside = false;
                } else if (xml.begins("s")) {
                    text.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, 100)));
                } else if (xml.begins("tab") || xml.begins("line-break")) {
                    text.append(' ');
                }
            }
        }
    }
}
