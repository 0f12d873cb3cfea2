package org.jielin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a paper's table as CSV. A value that a spreadsheet program would take for a formula gets an apostrophe before it.
 * It bears no mark of who let it out: a line that is no record would break the programs that CSV is for. The log has it.
 */
final class CsvWriter {

    private final Encoding encoding;

    CsvWriter(Encoding encoding) {
        this.encoding = encoding;
    }

    void write(PaperDocument paper, OutputStream out) throws IOException {
        Block.Table table = paper.table().orElseThrow();
        try (Writer writer = new OutputStreamWriter(out, encoding.charset()); CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            writer.write(encoding.mark());
            csv.printRecord(table.columns().stream().map(Block.Column::title).map(Formulas::neutral).toList());
            for (Block.Row row : table.rows()) {
                if (!row.band()) {
                    csv.printRecord(row.cells().stream().map(Formulas::neutral).toList());
                }
            }
        }
    }
}
