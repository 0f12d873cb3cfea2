package org.jielin.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;

/** What the columns are called when a row of a sheet is taken as the header's last line. */
final class Header {

    private static final int EXACT = 100;
    private static final int LONGEST = 20;
    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");
    /** A header has no number as long as this. */
    private static final int LONG_NUMBER = 5;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final List<String> texts = new ArrayList<>();
    private final List<String> withGroup = new ArrayList<>();

    /** Which columns hold which fields, and how well the words fit. */
    record Mapping(Map<Field, Integer> columns, int score) {

        /** In exact matches. */
        int words() {
            return Math.round((float) score / EXACT);
        }
    }

    private record Match(Field field, int column, int score) {
    }

    /** A blank cell takes the word above it; a word under a merged one is also read together with it. */
    Header(Sheet sheet, int row) {
        if (row < 0 || sheet.rows().get(row).blank()) {
            return;
        }
        SheetRow own = sheet.rows().get(row);
        SheetRow above = row == 0 ? new SheetRow(0, false, List.of()) : sheet.rows().get(row - 1);
        boolean group = above.cells().stream().filter(cell -> !cell.blank()).map(Cell::text).distinct().count() > 1;
        for (int column = 0; column < Math.max(own.cells().size(), above.cells().size()); column++) {
            String text = normal(own.cell(column).text());
            String over = normal(above.cell(column).text());
            boolean spans = group && !over.equals(text) && !DIGIT.matcher(over).find() && (spans(above, column - 1) || spans(above, column));
            texts.add(text.isEmpty() ? over : text);
            withGroup.add(spans ? over + text : "");
        }
    }

    /** Whether a cell and the next one are one. */
    private static boolean spans(SheetRow row, int column) {
        return row.cell(column + 1).merged() && !row.cell(column).blank() && row.cell(column).text().equals(row.cell(column + 1).text());
    }

    /** In capitals, without spaces, colons and the star of a required field. Called for every cell, so no pattern. */
    static String normal(String header) {
        StringBuilder text = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c != '*' && c != ':' && !Character.isWhitespace(c)) {
                text.append(Character.toUpperCase(c));
            }
        }
        return text.toString();
    }

    private static boolean longNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LONG_NUMBER; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits >= LONG_NUMBER;
    }

    /** Whether a row says nothing but words of headers, for the most part: a later header of a sheet is found by this. */
    static boolean like(SheetRow row, Area area) {
        Set<String> told = new HashSet<>();
        int known = 0;
        for (int column = area.firstColumn(); column < Math.min(area.endColumn(), row.cells().size()); column++) {
            Cell cell = row.cell(column);
            if (cell.number() != null || longNumber(cell.text())) {
                return false;
            }
            String text = normal(cell.text());
            if (!text.isEmpty() && told.add(text) && Words.headerWords().contains(text)) {
                known++;
            }
        }
        return known >= 3 && known * 2 >= told.size() || known >= 2 && known == told.size();
    }

    List<String> texts() {
        return texts;
    }

    /** The text of a column, with its group's word when it has one: what tells it from a column of the same name. */
    String full(int column) {
        return column >= texts.size() ? "" : withGroup.get(column).isEmpty() ? texts.get(column) : withGroup.get(column);
    }

    /** Whether a part of it surely is the header of a list: it names people and something about them, or what only one kind has. */
    boolean tellsAList(Area area, List<ImportKind> kinds) {
        return kinds.stream().anyMatch(kind -> {
            Set<Field> fields = exact(Words.headers(kind), area);
            long own = Words.distinct(kind).stream().filter(fields::contains).count();
            return Words.required(kind).stream().anyMatch(fields::contains) && (fields.contains(Field.NAME) && fields.size() >= 2 || own >= 2);
        });
    }

    private Set<Field> exact(Map<Field, List<String>> words, Area area) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int column = area.firstColumn(); column < Math.min(area.endColumn(), texts.size()); column++) {
            String text = texts.get(column);
            words.forEach((field, each) -> {
                if (each.contains(text)) {
                    fields.add(field);
                }
            });
        }
        return fields;
    }

    /** The columns of a part of the sheet by the words of a kind: best matches first, each column and field once. */
    Mapping map(Map<Field, List<String>> words, Area area) {
        List<Match> matches = new ArrayList<>();
        for (int column = area.firstColumn(); column < Math.min(area.endColumn(), texts.size()); column++) {
            for (Map.Entry<Field, List<String>> entry : words.entrySet()) {
                int score = Math.max(score(texts.get(column), entry.getValue()), score(withGroup.get(column), entry.getValue()));
                if (score > 0) {
                    matches.add(new Match(entry.getKey(), column, score));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingInt(Match::column));
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Set<Integer> taken = new HashSet<>();
        int score = 0;
        for (Match match : matches) {
            if (!columns.containsKey(match.field) && taken.add(match.column)) {
                columns.put(match.field, match.column);
                score += match.score;
            }
        }
        return new Mapping(columns, score);
    }

    private static int score(String header, List<String> words) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return 0;
        }
        String bare = BRACKETS.matcher(header).replaceAll("");
        int best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (header.equals(word) || bare.equals(word)) {
                best = Math.max(best, EXACT - Math.min(i, 20));
            } else if (word.length() >= 2 && header.contains(word)) {
                best = Math.max(best, 30 + 5 * word.length() - (header.length() - word.length()));
            }
        }
        return best;
    }
}
