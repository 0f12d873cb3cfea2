package org.jielin.hazard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;

/** The hazards' register (隐患台账) on paper. */
public final class HazardRegister {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double ROW_HEIGHT = 9;
    private static final Map<Integer, ValueType> TYPES = Map.of(0, ValueType.NUMBER, 1, ValueType.MINUTE, 6, ValueType.DATE);

    private HazardRegister() {
    }

    /** @throws UserMessageException when the account may not print */
    public static PaperDocument document(Database database, HazardFilter filter) {
        double[] widths = {12, 34, 56, 34, 18, 26, 26, 22};
        String[] titles = Messages.list("hazard.paper.columns");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            Column column = Column.left(titles[i], widths[i]);
            columns.add(i == 2 ? column.holding(Content.ADDRESS) : column.of(TYPES.getOrDefault(i, ValueType.TEXT)));
        }
        List<Row> rows = new ArrayList<>();
        for (HazardRow row : database.as(database.access().onPaper()).reader(HazardDao.class).rows(filter, Integer.MAX_VALUE)) {
            rows.add(Row.of(String.valueOf(rows.size() + 1), MINUTE.format(row.foundAt()), (row.estate() == null ? "" : row.estate() + " ") + row.location(),
                    row.hazardType(), Messages.label(row.severity()), row.dispatchedTo(), row.dueOn() == null ? "" : row.dueOn().toString(),
                    Messages.label(row.state())));
        }
        return new PaperDocument(Messages.text("hazard.title"), Messages.text("hazard.paper.subtitle", rows.size()),
                PaperDocument.Orientation.LANDSCAPE, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("hazards");
    }
}
