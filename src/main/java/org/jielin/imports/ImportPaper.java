package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;

/** What came of an import as papers: the counts of each file, and the list of what was found. */
final class ImportPaper {

    private static final double[] FINDING_WIDTHS = {46, 40, 30, 40, 70, 70};
    private static final double[] COUNT_WIDTHS = {80, 32, 20, 20, 20, 20, 20, 20};

    private ImportPaper() {
    }

    /** All findings of all files, to be gone through with who keeps the lists and must know the numbers that are wrong. */
    static PaperDocument findings(List<Outcome> outcomes) {
        return paper("import.findings.title", List.of(new Block.Table(columns("import.findings.columns", FINDING_WIDTHS), findingRows(outcomes), 8)))
                .ofList("import.findings");
    }

    /** What came of each file, and then the findings. */
    static PaperDocument report(List<Outcome> outcomes) {
        List<Row> counts = outcomes.stream().map(outcome -> {
            ImportReport report = outcome.report();
            return outcome.taken() ? Row.of(report.file(), outcome.file().kind().map(Messages::label).orElse(""), String.valueOf(report.rows()),
                    String.valueOf(report.created()), String.valueOf(report.updated()), String.valueOf(report.skipped()), String.valueOf(report.rejected()),
                    String.valueOf(report.findings().size())) : Row.of(outcome.file().name(), outcome.refusal().getMessage(), "", "", "", "", "", "");
        }).toList();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(columns("import.report.columns", COUNT_WIDTHS), counts, 8)));
        List<Row> findings = findingRows(outcomes);
        if (!findings.isEmpty()) {
            blocks.add(new Block.Heading(Messages.text("import.findings.title")));
            blocks.add(new Block.Table(columns("import.findings.columns", FINDING_WIDTHS), findings, 8));
        }
        return paper("import.report.title", blocks);
    }

    private static PaperDocument paper(String title, List<Block> blocks) {
        return new PaperDocument(Messages.text(title), "", PaperDocument.Orientation.LANDSCAPE, blocks, Messages.text("document.private"))
                .madeAs(Preset.INTERNAL);
    }

    /** Everything but the files' names and the counts are words in which anything may stand. */
    private static List<Column> columns(String key, double[] widths) {
        String[] titles = Messages.list(key);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            Column column = Column.left(titles[i], widths[i]);
            columns.add(widths == FINDING_WIDTHS && i >= 3 ? column.holding(Content.TEXT) : column);
        }
        return columns;
    }

    private static List<Row> findingRows(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::taken).flatMap(outcome -> outcome.report().findings().stream().map(finding -> Row.of(outcome.report().file(),
                Messages.text("import.at", finding.sheet(), finding.row(), finding.column()), Messages.label(finding.code()), finding.original(),
                finding.message(), finding.proposal()))).toList();
    }
}
