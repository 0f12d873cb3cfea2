package org.jielin.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;

/**
 * Finds the lists in a sheet, one below or beside another, and what their columns mean: by the words of the header first, by
 * what stands in them second. A header that is repeated in another order begins another list.
 */
final class TableFinder {

    private static final int HEADER_WITHIN = 40;

    private TableFinder() {
    }

    static Area whole(Sheet sheet) {
        return new Area(0, sheet.rows().size(), 0, sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    /** The tables of a sheet as the given kind, or each as the kind that fits best when none is given; none in a sheet of notes. */
    static List<Table> in(Sheet sheet, String fileName, Optional<ImportKind> wanted) {
        List<Integer> headers = headers(sheet, wanted);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int from = i == 0 ? 0 : begin(sheet, headers.get(i));
            int end = i + 1 == headers.size() ? sheet.rows().size() : begin(sheet, headers.get(i + 1));
            for (Area area : blocks(sheet, new Area(from, end, 0, whole(sheet).endColumn()), headers.get(i))) {
                best(sheet, fileName, wanted, area, headers.get(i)).filter(table -> !table.rows().isEmpty()).ifPresent(tables::add);
            }
        }
        return tables;
    }

    private static Optional<Table> best(Sheet sheet, String fileName, Optional<ImportKind> wanted, Area area, int headerRow) {
        return kinds(wanted).stream().map(kind -> columns(kind, sheet, area, headerRow)).filter(table -> table.complete() && table.columns().size() >= 2)
                .max(Comparator.comparingInt(table -> table.score() + named(table, fileName))).map(table -> mapped(table, table.columns()));
    }

    /** A word of the kind's name in the title, the sheet's or the file's name speaks for it. */
    private static int named(Table table, String fileName) {
        int score = 0;
        for (String word : Words.titleWords(table.kind())) {
            score += table.title().contains(word) || table.sheet().name().contains(word) ? 4 : 0;
            score += fileName.contains(word) ? 4 : 0;
        }
        return score;
    }

    private static List<ImportKind> kinds(Optional<ImportKind> wanted) {
        return wanted.map(List::of).orElse(List.of(ImportKind.values()));
    }

    /** A part of a sheet with its header in the given row, or without one (-1), as a list of the given kind. */
    static Table at(ImportKind kind, Sheet sheet, Area area, int headerRow) {
        Table table = columns(kind, sheet, area, headerRow);
        return mapped(table, table.columns());
    }

    /** The same without its rows, which take longer to tell from notes than the columns to recognise. */
    private static Table columns(ImportKind kind, Sheet sheet, Area area, int headerRow) {
        Map<Field, List<String>> words = Words.headers(kind);
        Header header = new Header(sheet, headerRow);
        Header.Mapping mapping = header.map(words, area);
        Map<Field, Integer> columns = mapping.columns();
        ContentMapper.complete(columns, words.keySet(), below(sheet, area, headerRow), area);
        int score = columns.size() * 2 + mapping.words() + 6 * (int) Words.distinct(kind).stream().filter(columns::containsKey).count();
        return new Table(kind, sheet, area, headerRow, title(sheet, area, headerRow), texts(header, area), columns, List.of(), score, "", false);
    }

    /** A table whose columns are told. */
    static Table mapped(Table table, Map<Field, Integer> columns) {
        List<SheetRow> rows = DataRows.of(below(table.sheet(), table.area(), table.headerRow()), table.area(), table.texts(), columns);
        return new Table(table.kind(), table.sheet(), table.area(), table.headerRow(), table.title(), table.texts(), columns, rows, table.score(),
                table.estate(), table.leftOut());
    }

    private static List<SheetRow> below(Sheet sheet, Area area, int headerRow) {
        return sheet.rows().subList(Math.max(area.firstRow(), headerRow + 1), area.endRow());
    }

    private static List<String> texts(Header header, Area area) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(area.endColumn(), header.texts().size()); column++) {
            texts.add(area.holds(column) ? header.texts().get(column) : "");
        }
        return List.copyOf(texts);
    }

    private static String title(Sheet sheet, Area area, int headerRow) {
        Set<String> texts = new LinkedHashSet<>();
        for (int r = area.firstRow(); r < headerRow; r++) {
            SheetRow row = sheet.rows().get(r);
            for (int column = area.firstColumn(); column < Math.min(area.endColumn(), row.cells().size()); column++) {
                if (!row.cell(column).blank()) {
                    texts.add(row.cell(column).text());
                }
            }
        }
        return String.join(" ", texts);
    }

    /** The last lines of the sheet's headers: the best of its first rows, and all rows that are nothing but a header's words. */
    private static List<Integer> headers(Sheet sheet, Optional<ImportKind> wanted) {
        Area whole = whole(sheet);
        Optional<Integer> best = bestOfFirst(sheet, whole, wanted);
        Set<Integer> found = new TreeSet<>(best.stream().toList());
        for (int r = 0; r < sheet.rows().size(); r++) {
            if (Header.like(sheet.rows().get(r), whole)) {
                found.add(r);
            }
        }
        List<Integer> headers = new ArrayList<>();
        for (int row : found) {
            boolean secondLine = !headers.isEmpty() && row == headers.getLast() + 1;
            if (secondLine && fit(sheet, row, whole, wanted) >= fit(sheet, headers.getLast(), whole, wanted)) {
                headers.set(headers.size() - 1, row);
            } else if (!secondLine && (headers.isEmpty() || another(sheet, headers.getLast(), row))
                    && (best.equals(Optional.of(row)) || new Header(sheet, row).tellsAList(whole, kinds(wanted)))) {
                headers.add(row);
            }
        }
        return headers.isEmpty() ? List.of(-1) : headers;
    }

    private static Optional<Integer> bestOfFirst(Sheet sheet, Area whole, Optional<ImportKind> wanted) {
        int best = -1;
        int score = 0;
        for (int r = 0; r < Math.min(HEADER_WITHIN, sheet.rows().size()); r++) {
            int fit = fit(sheet, r, whole, wanted);
            if (fit > score) {
                best = r;
                score = fit;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** How well a row serves as a header; 0 when it names fewer than two columns. */
    private static int fit(Sheet sheet, int row, Area area, Optional<ImportKind> wanted) {
        Header header = new Header(sheet, row);
        return kinds(wanted).stream().map(kind -> header.map(Words.headers(kind), area)).filter(mapping -> mapping.columns().size() >= 2)
                .mapToInt(Header.Mapping::score).max().orElse(0);
    }

    /** Whether a header is not the same one again, as lists have it that were printed page by page. */
    private static boolean another(Sheet sheet, int earlier, int later) {
        List<String> one = new ArrayList<>(new Header(sheet, earlier).texts());
        List<String> two = new ArrayList<>(sheet.rows().get(later).cells().stream().map(cell -> Header.normal(cell.text())).toList());
        one.removeIf(String::isEmpty);
        two.removeIf(String::isEmpty);
        return !one.equals(two);
    }

    /** Where a list that is not the sheet's first begins: its title and a group's words stand above its header. */
    private static int begin(Sheet sheet, int headerRow) {
        int row = headerRow;
        if (row > 0 && sheet.rows().get(row - 1).cells().stream().anyMatch(Cell::merged)) {
            row--;
        }
        while (row > 0 && titleOrBlank(sheet.rows().get(row - 1))) {
            row--;
        }
        return row;
    }

    private static boolean titleOrBlank(SheetRow row) {
        List<String> told = row.cells().stream().filter(cell -> !cell.blank()).map(Cell::text).distinct().toList();
        return told.isEmpty() || told.size() == 1 && !DataRows.total(told.getFirst());
    }

    /** The parts of a list that stand side by side: where the header begins anew, or behind an empty column. */
    private static List<Area> blocks(Sheet sheet, Area area, int headerRow) {
        Header header = new Header(sheet, headerRow);
        List<Integer> begins = new ArrayList<>(List.of(area.firstColumn()));
        for (int column = area.firstColumn() + 1; column < area.endColumn(); column++) {
            int begin = first(header, begins.getLast(), area);
            boolean again = !header.full(column).isEmpty() && column > begin + 1 && header.full(column).equals(header.full(begin))
                    && header.full(column + 1).equals(header.full(begin + 1));
            if (again || gap(sheet, area, headerRow, column - 1) && twoLists(sheet, area, headerRow, begins.getLast(), column)) {
                begins.add(column);
            }
        }
        List<Area> blocks = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            blocks.add(new Area(area.firstRow(), area.endRow(), begins.get(i), i + 1 == begins.size() ? area.endColumn() : begins.get(i + 1)));
        }
        return blocks;
    }

    private static int first(Header header, int from, Area area) {
        int column = from;
        while (column < area.endColumn() && header.full(column).isEmpty()) {
            column++;
        }
        return column;
    }

    private static boolean gap(Sheet sheet, Area area, int headerRow, int column) {
        return sheet.rows().subList(Math.max(0, headerRow), area.endRow()).stream().allMatch(row -> row.cell(column).blank());
    }

    private static boolean twoLists(Sheet sheet, Area area, int headerRow, int left, int right) {
        return list(sheet, headerRow, new Area(area.firstRow(), area.endRow(), left, right))
                && list(sheet, headerRow, new Area(area.firstRow(), area.endRow(), right, area.endColumn()));
    }

    private static boolean list(Sheet sheet, int headerRow, Area area) {
        return Header.like(sheet.rows().get(Math.max(0, headerRow)), area) && new Header(sheet, headerRow).tellsAList(area, List.of(ImportKind.values()));
    }
}
