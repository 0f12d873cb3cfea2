package org.jielin.imports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the tables of a web page: what many web systems hand out under the name of .xls, and what a browser copies. */
final class HtmlReader {

    private static final int BEGINNING = 2048;
    /** As far as a cell of a table may reach down. */
    private static final int DOWN = 10_000;

    private final Tally tally;

    HtmlReader(Tally tally) {
        this.tally = tally;
    }

    static boolean looksLike(String text) {
        String begin = text.substring(0, Math.min(BEGINNING, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        return begin.startsWith("<") && (begin.startsWith("<!doctype html") || begin.contains("<html") || begin.contains("<table") || begin.contains("<meta"));
    }

    List<Sheet> read(String text) {
        Document page = Jsoup.parse(text);
        List<Sheet> sheets = new ArrayList<>();
        for (Element table : page.select("table")) {
            if (table.parents().stream().noneMatch(parent -> parent.nameIs("table"))) {
                sheets.add(sheet(table));
            }
        }
        return sheets;
    }

    private Sheet sheet(Element table) {
        Grid grid = new Grid(tally);
        int[] taken = new int[Limits.COLUMNS + 1];
        int row = 0;
        for (Element line : table.select("tr")) {
            if (line.closest("table") != table) {
                continue;
            }
            int column = 0;
            for (Element child : line.children()) {
                if (child.nameIs("td") || child.nameIs("th")) {
                    while (column < Limits.COLUMNS && taken[column] > row) {
                        column++;
                    }
                    int across = Math.clamp(number(child.attr("colspan")), 1, Limits.COLUMNS);
                    int down = Math.clamp(number(child.attr("rowspan")), 1, DOWN);
                    cell(grid, row, column, child);
                    grid.merge(row, row + down - 1, column, column + across - 1);
                    for (int c = column; c < Math.min(column + across, Limits.COLUMNS); c++) {
                        taken[c] = row + down;
                    }
                    column += across;
                }
            }
            row++;
        }
        return grid.sheet("", false);
    }

    private void cell(Grid grid, int row, int column, Element cell) {
        String text = cell.text();
        tally.text(text.length());
        grid.put(row, column, Cell.of(text));
    }

    private static int number(String text) {
        try {
            return text.isBlank() ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
