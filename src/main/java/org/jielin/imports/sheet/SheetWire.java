package org.jielin.imports.sheet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sheets come from the reading program: each text once and by its number afterwards, so that the thousands of 户主 and
 * 101 are one object here. What arrives is counted against the limits again, because the program that sends it has read a
 * file from outside.
 */
final class SheetWire {

    private static final int NUMBER = 1;
    private static final int MERGED = 2;
    private static final int FORMULA = 4;
    private static final int OTHERWISE_SHOWN = 8;

    private SheetWire() {
    }

    static void write(WorkbookReader.Content content, DataOutputStream out) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        out.writeByte(content.remarks().size());
        for (Remark remark : content.remarks()) {
            out.writeByte(remark.ordinal());
        }
        out.writeInt(content.sheets().size());
        for (Sheet sheet : content.sheets()) {
            text(sheet.name(), texts, out);
            out.writeBoolean(sheet.hidden());
            out.writeInt(sheet.hiddenColumns().size());
            for (int column : sheet.hiddenColumns()) {
                out.writeInt(column);
            }
            out.writeInt(sheet.rows().size());
            for (SheetRow row : sheet.rows()) {
                out.writeInt(row.number());
                out.writeBoolean(row.hidden());
                out.writeShort(row.cells().size());
                for (Cell cell : row.cells()) {
                    cell(cell, texts, out);
                }
            }
        }
    }

    private static void cell(Cell cell, Map<String, Integer> texts, DataOutputStream out) throws IOException {
        boolean same = cell.shown().equals(cell.text());
        out.writeByte((cell.number() != null ? NUMBER : 0) | (cell.merged() ? MERGED : 0) | (cell.formula() ? FORMULA : 0) | (same ? 0 : OTHERWISE_SHOWN));
        text(cell.text(), texts, out);
        if (!same) {
            text(cell.shown(), texts, out);
        }
        if (cell.number() != null) {
            out.writeDouble(cell.number());
        }
    }

    private static void text(String text, Map<String, Integer> texts, DataOutputStream out) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        out.writeInt(known == null ? texts.size() - 1 : known);
        if (known == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static WorkbookReader.Content read(DataInputStream in) throws IOException {
        return new Arriving(in).content();
    }

    private static final class Arriving {
        private final DataInputStream in;
        private final List<String> texts = new ArrayList<>();
        private final Tally tally = new Tally();

        Arriving(DataInputStream in) {
            this.in = in;
        }

        WorkbookReader.Content content() throws IOException {
            Set<Remark> remarks = EnumSet.noneOf(Remark.class);
            for (int i = in.readUnsignedByte(); i > 0; i--) {
                remarks.add(Remark.values()[in.readUnsignedByte() % Remark.values().length]);
            }
            List<Sheet> sheets = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                tally.sheet();
                sheets.add(sheet());
            }
            return new WorkbookReader.Content(List.copyOf(sheets), Set.copyOf(remarks));
        }

        private Sheet sheet() throws IOException {
            String name = text();
            boolean hidden = in.readBoolean();
            Set<Integer> hiddenColumns = new HashSet<>();
            for (int i = Math.min(in.readInt(), Limits.COLUMNS); i > 0; i--) {
                hiddenColumns.add(in.readInt());
            }
            List<SheetRow> rows = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                int number = in.readInt();
                boolean hiddenRow = in.readBoolean();
                int width = in.readUnsignedShort();
                Tally.check(width <= Limits.COLUMNS && rows.size() <= 2 * Limits.ROWS, Reason.CRASHED);
                List<Cell> cells = new ArrayList<>(width);
                for (int c = 0; c < width; c++) {
                    cells.add(cell());
                }
                rows.add(new SheetRow(number, hiddenRow, List.copyOf(cells)));
            }
            return new Sheet(name, hidden, List.copyOf(rows), Set.copyOf(hiddenColumns));
        }

        private Cell cell() throws IOException {
            int flags = in.readUnsignedByte();
            String text = text();
            String shown = (flags & OTHERWISE_SHOWN) == 0 ? text : text();
            Double number = (flags & NUMBER) == 0 ? null : Double.valueOf(in.readDouble());
            if (flags == 0 && text.isEmpty()) {
                return Cell.BLANK;
            }
            tally.cell();
            return new Cell(text, shown, number, (flags & MERGED) != 0, (flags & FORMULA) != 0);
        }

        private String text() throws IOException {
            int number = in.readInt();
            Tally.check(number >= 0 && number <= texts.size(), Reason.CRASHED);
            if (number < texts.size()) {
                return texts.get(number);
            }
            int length = in.readInt();
            Tally.check(length >= 0 && length <= 4 * Limits.TEXT, Reason.CRASHED);
            byte[] bytes = in.readNBytes(length);
            String text = new String(bytes, StandardCharsets.UTF_8);
            tally.text(text.length());
            texts.add(text);
            return text;
        }
    }
}
