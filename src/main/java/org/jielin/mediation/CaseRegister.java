package org.jielin.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;
import org.jielin.office.OfficeSettingDao;

/** The register of cases (调解登记簿) on paper. */
final class CaseRegister {

    private static final double ROW_HEIGHT = 9;
    private static final Set<Integer> NAMES = Set.of(2, 3, 6);
    private static final Set<Integer> DATES = Set.of(1, 10);

    private final Database database;

    CaseRegister(Database database) {
        this.database = database;
    }

    PaperDocument document(CaseFilter filter) {
        List<Column> columns = new ArrayList<>();
        double[] widths = {42, 20, 24, 24, 32, 20, 18, 26, 16, 18, 20};
        String[] titles = Messages.list("register.columns");
        for (int i = 0; i < titles.length; i++) {
            Column column = Column.left(titles[i], widths[i]);
            columns.add(NAMES.contains(i) ? column.holding(Content.NAME) : DATES.contains(i) ? column.of(ValueType.DATE) : column);
        }
        List<Row> rows = database.as(database.access().onPaper()).reader(CaseDao.class).rows(filter, Integer.MAX_VALUE).stream().map(CaseRegister::row).toList();
        String office = database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        return new PaperDocument(Messages.text("register.title"), Messages.text("register.subtitle", office, rows.size()),
                PaperDocument.Orientation.LANDSCAPE, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("cases");
    }

    private static Row row(CaseRow row) {
        return Row.of(row.number(), text(row.acceptedOn()), text(row.applicants()), text(row.respondents()),
                Messages.label(row.disputeType()) + (row.localType().isBlank() ? "" : " · " + row.localType()), Messages.label(row.caseSource()),
                text(row.mediators()), Messages.label(row.outcome()), Messages.label(row.agreementForm()), Messages.label(row.performance()),
                text(row.lastReturnVisit()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
