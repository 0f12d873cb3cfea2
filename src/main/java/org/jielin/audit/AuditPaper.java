package org.jielin.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.db.AuditEntry;
import org.jielin.common.db.AuditHead;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;

/** A part of the audit on paper, with the audit's head, against which the next paper can be compared. */
final class AuditPaper {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double ROW_HEIGHT = 8;

    private AuditPaper() {
    }

    static PaperDocument of(String office, List<AuditEntry> entries, AuditHead head) {
        double[] widths = {18, 44, 30, 34, 140};
        String[] titles = Messages.list("audit.paper.columns");
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            Block.Column column = Block.Column.left(titles[i], widths[i]);
            columns.add(i == 2 ? column.holding(Content.NAME) : i == 4 ? column.holding(Content.TEXT) : column);
        }
        List<Block.Row> rows = entries.stream().map(entry -> Block.Row.of(String.valueOf(entry.id()), SECOND.format(entry.notedAt()), entry.actor(),
                Messages.label(entry.kind()), AuditWords.what(entry))).toList();
        return new PaperDocument(Messages.text("audit.title"), Messages.text("audit.paper.subtitle", office, rows.size()),
                PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns, rows, ROW_HEIGHT), new Block.Note(Messages.text("audit.head.compare", head.brief()))),
                Messages.text("document.private")).ofList("audit");
    }
}
