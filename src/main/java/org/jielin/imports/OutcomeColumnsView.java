package org.jielin.imports;

import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Columns;

/** The columns that tell what comes of each file, the same on trial and afterwards. */
final class OutcomeColumnsView {

    private OutcomeColumnsView() {
    }

    static void show(TableColumn<Outcome, String> file, TableColumn<Outcome, String> kind, TableColumn<Outcome, Integer> rows,
            TableColumn<Outcome, Integer> created, TableColumn<Outcome, Integer> updated, TableColumn<Outcome, Integer> skipped,
            TableColumn<Outcome, Integer> rejected, TableColumn<Outcome, Integer> found) {
        Columns.show(file, outcome -> outcome.file().name());
        Columns.mark(file, "overdue", outcome -> !outcome.taken());
        Columns.show(kind, outcome -> outcome.file().kind().map(Messages::label).orElse(""));
        count(rows, ImportReport::rows);
        count(created, ImportReport::created);
        count(updated, ImportReport::updated);
        count(skipped, ImportReport::skipped);
        count(rejected, ImportReport::rejected);
        count(found, report -> report.findings().size());
    }

    static void count(TableColumn<Outcome, Integer> column, Function<ImportReport, Integer> number) {
        Columns.show(column, outcome -> outcome.taken() ? number.apply(outcome.report()) : null);
    }
}
