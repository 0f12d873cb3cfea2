package org.jielin.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jielin.common.text.Messages;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;

/** A row seen through the meaning of its columns; ditto marks stand for what the row before says. */
final class RowView {

    private final Table table;
    private final SheetRow row;
    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final List<Finding> findings;

    RowView(Table table, SheetRow row, RowView before, List<Finding> findings) {
        this.table = table;
        this.row = row;
        this.findings = findings;
        table.columns().forEach((field, column) -> {
            Cell cell = row.cell(column);
            cells.put(field, Words.ditto(cell.text()) && before != null ? before.cell(field) : cell);
        });
    }

    Cell cell(Field field) {
        return cells.getOrDefault(field, Cell.BLANK);
    }

    String text(Field field) {
        return cell(field).text();
    }

    boolean has(Field field) {
        return table.columns().containsKey(field);
    }

    String header(Field field) {
        return table.headers().getOrDefault(field, "");
    }

    /** Gives a blank cell the value of another row's: the way offices leave out what has not changed. */
    void inherit(Field field, RowView before) {
        if (before != null && has(field) && cell(field).blank()) {
            cells.put(field, before.cell(field));
        }
    }

    int number() {
        return row.number();
    }

    /** Notes something to look at; the message and proposal keys are {@code finding.CODE} and {@code proposal.<proposal>}. */
    void note(Field field, FindingCode code, String proposal, Object... arguments) {
        findings.add(new Finding(table.sheet().name(), row.number(), has(field) ? letter(table.columns().get(field)) : "", code,
                Messages.text("finding." + code, arguments), Messages.text("proposal." + proposal, arguments)));
    }

    /** Notes that the row says nothing that an earlier row has not said; what else is wrong with it was noted there. */
    void noteDuplicate(String name, String where) {
        findings.removeIf(finding -> finding.row() == row.number() && finding.sheet().equals(table.sheet().name()));
        note(Field.NAME, FindingCode.DUPLICATE_PERSON, "duplicate", name, where);
    }

    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }
}
