package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jielin.common.text.UserMessageException;

/**
 * A file that is being prepared for import.
 *
 * @param read with its tables as they are understood now
 * @param recognised its tables as the program recognised them by itself
 * @param remembered for each of these the layout that was remembered and used; null where none was
 * @param stamp of the file when it was read
 * @param leftOut not to be imported, by choice
 * @param form looks like a form that waits to be filled: left out unless somebody chooses otherwise
 */
record DraftFile(ReadFile read, List<Table> recognised, List<Optional<Layout>> remembered, FileStamp stamp, boolean leftOut,
        boolean form) {

    /** Whether anything of it is to be imported. */
    boolean wanted() {
        return !leftOut && read.refusal() == null && !read.wanted().isEmpty();
    }

    /** Whether it is told as a form: not once somebody chose to import it all the same. */
    boolean toFill() {
        return form && leftOut;
    }

    /** The same without anything in it, for a reason that is told with the file's name. */
    DraftFile refused(String key) {
        return new DraftFile(new ReadFile(read.file(), List.of(), List.of(), List.of(), new UserMessageException(key, read.name())), List.of(), List.of(),
                stamp, leftOut, form);
    }

    DraftFile leaveOut(boolean out) {
        return new DraftFile(read, recognised, remembered, stamp, out, form);
    }

    DraftFile change(int table, UnaryOperator<Table> change) {
        return new DraftFile(read.change(read.tables().get(table), change), recognised, remembered, stamp, leftOut, form);
    }

    /** With one of its tables as the program recognises it by itself. */
    DraftFile forget(int table) {
        List<Optional<Layout>> others = new ArrayList<>(remembered);
        others.set(table, Optional.empty());
        return new DraftFile(read.change(read.tables().get(table), each -> recognised.get(table)), recognised, List.copyOf(others), stamp, leftOut, form);
    }

    /** What was confirmed of a table. */
    Optional<Layout> confirmed(int table) {
        return Layout.of(recognised.get(table), read.tables().get(table));
    }

    /** The same file read anew, understood as this one was where the tables are alike. */
    DraftFile reread(DraftFile anew) {
        List<Table> tables = anew.recognised.stream().map(table -> {
            for (int i = 0; i < recognised.size(); i++) {
                Optional<Layout> before = recognised.get(i).layout().equals(table.layout()) ? confirmed(i) : Optional.empty();
                if (before.isPresent()) {
                    return before.get().applyTo(table).leaveOut(read.tables().get(i).leftOut());
                }
            }
            return table;
        }).toList();
        return new DraftFile(anew.read.with(tables), anew.recognised, anew.remembered, anew.stamp, leftOut, anew.form);
    }
}
