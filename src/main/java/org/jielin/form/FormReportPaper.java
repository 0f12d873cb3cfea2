package org.jielin.form;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;

/** What a form lacks as a list, a row for each person and column, for whoever goes and asks. */
final class FormReportPaper {

    private static final double ROW_HEIGHT = 8;

    private FormReportPaper() {
    }

    static PaperDocument of(String form, FormReport report) {
        List<Row> rows = new ArrayList<>();
        report.unfilled().forEach(each -> rows.add(Row.of(each.label(), "", each.reason())));
        report.missing().forEach(each -> each.people().forEach(name -> rows.add(Row.of(each.label(), name, Messages.text("form.unknown")))));
        report.masked().forEach(label -> rows.add(Row.of(label, "", Messages.text("form.report.masked"))));
        List<Column> columns = List.of(Column.left(Messages.text("form.column"), 50), Column.left(Messages.text("FormField.NAME"), 40).holding(Content.NAME),
                Column.left(Messages.text("form.report.detail"), 90));
        return new PaperDocument(Messages.text("form.report.paper"), Messages.text("form.report.paper.subtitle", form, report.people()),
                PaperDocument.Orientation.PORTRAIT, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private"))
                .madeAs(Preset.INTERNAL).ofList("form.report");
    }
}
