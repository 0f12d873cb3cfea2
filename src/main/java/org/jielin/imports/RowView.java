package org.jielin.imports;

import java.util.EnumMap;
import java.util.Map;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;

/** A row seen through the meaning of its columns; ditto marks stand for what the row before says. */
final class RowView {

    private final Table table;
    private final SheetRow row;
    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final Findings findings;

    RowView(Table table, SheetRow row, RowView before, Findings findings) {
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

    /** What a cell says, as far as the office has room for it; that the rest is left out, is noted. */
    String text(Field field, int most) {
        String text = text(field);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        found(field, FindingCode.VALUE_LONG, most).propose("long").ask();
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    boolean has(Field field) {
        return field != null && table.columns().containsKey(field);
    }

    String header(Field field) {
        return has(field) ? table.header(table.columns().get(field)) : "";
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

    Findings findings() {
        return findings;
    }

    String sheet() {
        return table.sheet().name();
    }

    /** The letter of the field's column; empty when the list has none, and for no field: the whole row. */
    String letter(Field field) {
        return has(field) ? letter(table.columns().get(field)) : "";
    }

    /** The field's cell as the spreadsheet shows it, ditto marks as such. */
    String original(Field field) {
        return has(field) ? row.cell(table.columns().get(field)).shown() : "";
    }

    /** A finding about a cell, to be put into words. */
    Note found(Field field, FindingCode code, Object... arguments) {
        return new Note(this, field, code, arguments);
    }

    /** Notes something to look at about which nothing can be proposed but words; they take the message's arguments. */
    void note(Field field, FindingCode code, String proposal, Object... arguments) {
        found(field, code, arguments).propose(proposal, arguments).ask();
    }

    /** Notes that the row says nothing that an earlier row has not said; what else is wrong with it was noted there. */
    void noteDuplicate(String name, String where) {
        findings.forget(sheet(), row.number());
        note(Field.NAME, FindingCode.DUPLICATE_PERSON, "duplicate", name, where);
    }

    /** Whether this row was found to have something. */
    boolean noted(FindingCode code) {
        return findings.noted(sheet(), row.number(), code);
    }

    /** Takes back what was noted of this row under a code. */
    void forget(FindingCode code) {
        findings.forget(sheet(), row.number(), code);
    }

    static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }
}
