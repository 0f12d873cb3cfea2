package org.jielin.check;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;

/** The contradictions on paper: to be asked about at the door. They are about people or rooms, in words that may name others. */
final class CheckPaper {

    private static final double ROW_HEIGHT = 9;

    private CheckPaper() {
    }

    static PaperDocument document(List<Finding> findings) {
        String[] titles = Messages.list("check.paper.columns");
        List<Column> columns = List.of(Column.centred(titles[0], 12).of(ValueType.NUMBER), Column.left(titles[1], 34), Column.left(titles[2], 52).holding(Content.TEXT),
                Column.left(titles[3], 110).holding(Content.TEXT), Column.left(titles[4], 60));
        List<Row> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(Row.of(String.valueOf(rows.size() + 1), Messages.label(finding.kind()), finding.who(), finding.what(), ""));
        }
        return new PaperDocument(Messages.text("check.title"), Messages.text("check.paper.subtitle", findings.size()), PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("checks");
    }
}
