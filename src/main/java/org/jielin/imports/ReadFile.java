package org.jielin.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.Opened;
import org.jielin.imports.sheet.Sheet;

/**
 * A file that was opened, with the lists that were found in it.
 *
 * @param remarks sentences about what was left aside: macros, links to other files
 * @param refusal why it can't be read; null when it can
 */
public record ReadFile(Path file, List<Sheet> sheets, List<Table> tables, List<String> remarks, UserMessageException refusal) {

    /** Its name as a sentence can hold it. */
    public String name() {
        return Opened.speakable(file.getFileName().toString());
    }

    /** The kind of most of its rows; empty when no list was found in it. */
    public Optional<ImportKind> kind() {
        return wanted().stream().max(Comparator.comparingInt(table -> table.rows().size())).map(Table::kind);
    }

    /** The tables that are to be imported. */
    public List<Table> wanted() {
        return tables.stream().filter(table -> !table.leftOut() && !table.rows().isEmpty()).toList();
    }

    /** With one of its tables changed. */
    public ReadFile change(Table table, UnaryOperator<Table> change) {
        return with(tables.stream().map(each -> each == table ? change.apply(each) : each).toList());
    }

    /** With every table changed: another kind, another estate. */
    public ReadFile changeAll(UnaryOperator<Table> change) {
        return with(tables.stream().map(change).toList());
    }

    /** With other tables. */
    public ReadFile with(List<Table> others) {
        return new ReadFile(file, sheets, others, remarks, refusal);
    }

    /** With a sheet, in which no list was found, taken as a list of a kind whose header stands in a row of it, -1 for none. */
    public ReadFile add(Sheet sheet, ImportKind kind, int headerRow) {
        List<Table> more = new ArrayList<>(tables);
        more.add(TableFinder.at(kind, sheet, TableFinder.whole(sheet), headerRow));
        return with(more);
    }

    /** @throws UserMessageException when there is nothing in it that could be imported */
    void check() {
        if (refusal != null) {
            throw refusal;
        }
        if (wanted().isEmpty() || !wanted().stream().allMatch(Table::complete)) {
            throw new UserMessageException("import.file.unknown", name());
        }
    }
}
