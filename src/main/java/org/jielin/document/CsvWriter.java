package org.jielin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a paper's table as CSV in UTF-8 with the mark by which Excel and WPS know it. A value that a spreadsheet program
 * would take for a formula gets an apostrophe before it; a plain number with a sign does not need one. It bears no mark:
 * a line that is no record would break the programs that CSV is for. The log has it.
 */
final class CsvWriter {

    void write(PaperDocument paper, OutputStream out) throws IOException {
        Block.Table table = paper.table().orElseThrow();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8); CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            writer.write('\uFEFF');
            csv.printRecord(table.columns().stream().map(Block.Column::title).toList());
            for (Block.Row row : table.rows()) {
                if (!row.band()) {
                    csv.printRecord(neutral(row.cells()));
                }
            }
        }
    }

    static List<String> neutral(List<String> cells) {
        return cells.stream().map(Formulas::neutral).toList();
    }
}
