package org.jielin.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the header of a sheet and what its columns mean: by their words first, by what stands in them second. */
final class TableFinder {

    private static final int HEADER_WITHIN = 40;
    private static final int EXACT = 100;

    private TableFinder() {
    }

    /** The table in a sheet as the given kind, or as the kind that fits best when none is given; empty for a sheet of notes. */
    static Optional<Table> find(Sheet sheet, String fileName, Optional<ImportKind> wanted) {
        List<Table> candidates = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            if (wanted.isEmpty() || wanted.get() == kind) {
                as(kind, sheet, fileName).ifPresent(candidates::add);
            }
        }
        return candidates.stream().max(Comparator.comparingInt(Table::score));
    }

    private static Optional<Table> as(ImportKind kind, Sheet sheet, String fileName) {
        Map<Field, List<String>> words = Words.headers(kind);
        Mapping best = null;
        int bestRow = -1;
        int last = Math.min(HEADER_WITHIN, sheet.rows().size());
        for (int r = 0; r < last; r++) {
            Mapping mapping = map(words, headerTexts(sheet, r));
            if (mapping.columns.size() >= 2 && (best == null || mapping.score > best.score)) {
                best = mapping;
                bestRow = r;
            }
        }
        if (best == null) {
            best = new Mapping();
        }
        List<SheetRow> rows = sheet.rows().subList(bestRow + 1, sheet.rows().size());
        ContentMapper.complete(best.columns, words.keySet(), rows, best.taken);
        if (Words.required(kind).stream().noneMatch(best.columns::containsKey) || best.columns.size() < 2) {
            return Optional.empty();
        }
        int score = best.columns.size() * 2 + best.score / EXACT;
        score += 6 * (int) Words.distinct(kind).stream().filter(best.columns::containsKey).count();
        String title = title(sheet, bestRow);
        for (String word : Words.titleWords(kind)) {
            score += title.contains(word) || sheet.name().contains(word) ? 4 : 0;
            score += fileName.contains(word) ? 4 : 0;
        }
        Map<Field, String> headers = new EnumMap<>(Field.class);
        List<String> texts = bestRow < 0 ? List.of() : headerTexts(sheet, bestRow);
        best.columns.forEach((field, column) -> headers.put(field, column < texts.size() ? texts.get(column) : ""));
        return Optional.of(new Table(kind, sheet, title, best.columns, headers, dataRows(rows, texts, best.columns), score));
    }

    private static String title(Sheet sheet, int headerRow) {
        Set<String> texts = new LinkedHashSet<>();
        for (int r = 0; r < headerRow; r++) {
            sheet.rows().get(r).cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        }
        return String.join(" ", texts);
    }

    /** The text of each column in a header row; a blank cell under a group's word takes the word above it. */
    private static List<String> headerTexts(Sheet sheet, int r) {
        SheetRow row = sheet.rows().get(r);
        SheetRow above = r == 0 ? null : sheet.rows().get(r - 1);
        int width = Math.max(row.cells().size(), above == null ? 0 : above.cells().size());
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            String text = row.cell(c).text();
            texts.add(normal(text.isEmpty() && above != null ? above.cell(c).text() : text));
        }
        return row.blank() ? List.of() : texts;
    }

    private static String normal(String header) {
        return header.replaceAll("[\\s*:]", "").toUpperCase(Locale.ROOT);
    }

    private static Mapping map(Map<Field, List<String>> words, List<String> headers) {
        record Match(Field field, int column, int score) {
        }
        List<Match> matches = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            for (Map.Entry<Field, List<String>> entry : words.entrySet()) {
                int score = score(headers.get(column), entry.getValue());
                if (score > 0) {
                    matches.add(new Match(entry.getKey(), column, score));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingInt(Match::column));
        Mapping mapping = new Mapping();
        for (Match match : matches) {
            if (!mapping.columns.containsKey(match.field) && mapping.taken.add(match.column)) {
                mapping.columns.put(match.field, match.column);
                mapping.score += match.score;
            }
        }
        return mapping;
    }

    private static int score(String header, List<String> words) {
        if (header.isEmpty() || header.length() > 20) {
            return 0;
        }
        String bare = header.replaceAll("\\(.*?\\)", "");
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

    /** Rows with data: neither blank, nor totals and signatures, nor the header printed again, nor one note over all columns. */
    private static List<SheetRow> dataRows(List<SheetRow> rows, List<String> headers, Map<Field, Integer> columns) {
        Set<String> headerWords = headers.stream().filter(text -> !text.isEmpty()).collect(Collectors.toSet());
        List<SheetRow> data = new ArrayList<>();
        for (SheetRow row : rows) {
            List<String> told = row.cells().stream().filter(cell -> !cell.blank()).map(Cell::text).toList();
            Set<String> distinct = new HashSet<>(told);
            boolean note = distinct.size() == 1 && (columns.size() > 3 || row.cells().stream().anyMatch(Cell::merged));
            boolean total = told.stream().limit(3).anyMatch(text -> Words.match("totalRow", text.replaceAll("\\s", "")).matches());
            boolean headerAgain = told.stream().filter(text -> headerWords.contains(normal(text))).count() >= 3;
            if (!row.blank() && !note && !(total && !hasIdentity(row, columns)) && !headerAgain) {
                data.add(row);
            }
        }
        return data;
    }

    /** A row with an id number is a person's whatever its first words are. */
    private static boolean hasIdentity(SheetRow row, Map<Field, Integer> columns) {
        return columns.containsKey(Field.ID_NUMBER) && row.cell(columns.get(Field.ID_NUMBER)).text().matches("\\d{14,17}[\\dXx]");
    }

    private static final class Mapping {
        private final Map<Field, Integer> columns = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();
        private int score;
    }
}
