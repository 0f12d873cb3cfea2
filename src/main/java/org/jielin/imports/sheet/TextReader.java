package org.jielin.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with a comma, semicolon, tab or stroke between its cells: .csv, .tsv, or cells copied from a spreadsheet. */
final class TextReader {

    private static final int SAMPLE = 30;
    private static final char[] DELIMITERS = {'\t', ',', ';', '|', '\uFF0C'};

    private final Tally tally;

    TextReader(Tally tally) {
        this.tally = tally;
    }

    Sheet read(String text) throws IOException {
        Tally.check(!text.isBlank(), Reason.EMPTY);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrailingData(true).get();
        try {
            return parse(text, format);
        } catch (IOException | UncheckedIOException e) {
            // A quotation mark that is never closed is one that was typed, not one around a cell.
            return parse(text, format.builder().setQuote(null).get());
        }
    }

    private Sheet parse(String text, CSVFormat format) throws IOException {
        Grid grid = new Grid(tally);
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                for (int column = 0; column < line.size(); column++) {
                    String cell = line.get(column).replace("\0", "");
                    tally.text(cell.length());
                    grid.put((int) line.getRecordNumber() - 1, column, Cell.of(cell));
                }
            }
        }
        return grid.sheet("", false);
    }

    /** The sign that most of the first lines have; a title line may have none. */
    private static char delimiter(String text) {
        String[] lines = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toArray(String[]::new);
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int count = 0;
            for (String line : lines) {
                count += line.indexOf(delimiter) >= 0 ? 1 : 0;
            }
            if (count > most) {
                best = delimiter;
                most = count;
            }
        }
        return best;
    }
}
