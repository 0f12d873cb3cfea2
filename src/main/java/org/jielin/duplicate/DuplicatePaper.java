package org.jielin.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;

/** The pairs that may be one person, on paper: to be asked about at the door. What is about somebody tells birth and home. */
final class DuplicatePaper {

    private static final double ROW_HEIGHT = 9;

    private DuplicatePaper() {
    }

    static PaperDocument document(List<DuplicateRow> pairs) {
        String[] titles = Messages.list("duplicate.paper.columns");
        List<Column> columns = List.of(Column.centred(titles[0], 12).of(ValueType.NUMBER), Column.left(titles[1], 24),
                Column.left(titles[2], 22).holding(Content.NAME), Column.left(titles[3], 60).holding(Content.TEXT),
                Column.left(titles[4], 22).holding(Content.NAME), Column.left(titles[5], 60).holding(Content.TEXT),
                Column.left(titles[6], 48).holding(Content.TEXT), Column.left(titles[7], 32));
        List<Row> rows = new ArrayList<>();
        for (DuplicateRow pair : pairs) {
            rows.add(Row.of(String.valueOf(rows.size() + 1), pair.mark(), pair.one(), pair.aboutOne(), pair.other(), pair.aboutOther(), pair.why(),
                    pair.against()));
        }
        return new PaperDocument(Messages.text("duplicate.title"), Messages.text("duplicate.paper.subtitle", pairs.size()),
                PaperDocument.Orientation.LANDSCAPE, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("duplicates");
    }
}
