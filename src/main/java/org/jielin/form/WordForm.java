package org.jielin.form;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jielin.common.text.Messages;
import org.jielin.form.Grid.Area;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/** A form in a Word document. */
final class WordForm implements FormFile {

    private final XWPFDocument document;
    private final List<Place> places = new ArrayList<>();

    private record Place(XWPFTable table, WordGrid grid, FormFinder.Found found) {
    }

    WordForm(XWPFDocument document) {
        this.document = document;
        List<XWPFTable> tables = document.getTables();
        for (int i = 0; i < tables.size(); i++) {
            XWPFTable table = tables.get(i);
            WordGrid grid = new WordGrid(table, Messages.text("form.table", i + 1));
            new FormFinder(grid).find().ifPresent(found -> places.add(new Place(table, grid, found)));
        }
        places.sort(Comparator.comparingInt((Place place) -> place.found.score()).reversed());
    }

    @Override
    public List<FormLayout> layouts() {
        return places.stream().map(place -> place.found.layout()).toList();
    }

    @Override
    public void fill(int layout, List<List<String>> rows, List<FormSlot> slots) {
        Place place = places.get(layout);
        List<Area> cells = place.found.cells();
        if (place.found.layout().onePerson()) {
            for (int slot = 0; slot < slots.size() && !rows.isEmpty(); slot++) {
                write(place.grid.cell(cells.get(slot).firstRow(), cells.get(slot).firstColumn()), rows.getFirst().get(slot));
            }
            return;
        }
        int room = place.found.layout().room();
        int first = place.found.first();
        XWPFTableRow model = place.table.getRow(room > 0 ? first : first - 1);
        if (place.found.layout().example() && room > 1) {
            model = place.table.getRow(first + 1);
        }
        CTRow blank = (CTRow) model.getCtRow().copy();
        for (int i = 0; i < rows.size(); i++) {
            if (i < room) {
                for (int slot = 0; slot < slots.size(); slot++) {
                    write(place.grid.cell(first + i, cells.get(slot).firstColumn()), rows.get(i).get(slot));
                }
            } else {
                place.table.addRow(filled(blank, place.table, rows.get(i), cells, room == 0), first + i);
            }
        }
    }

    /** A row like the blank one with a person's values; it is copied when it is put into the table. */
    private static XWPFTableRow filled(CTRow blank, XWPFTable table, List<String> values, List<Area> cells, boolean header) {
        XWPFTableRow row = new XWPFTableRow((CTRow) blank.copy(), table);
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            String value = header ? "" : null;
            for (int slot = 0; slot < cells.size(); slot++) {
                value = cells.get(slot).firstColumn() == column && values.get(slot) != null ? values.get(slot) : value;
            }
            write(cell, value);
            column += cell.getCTTc().getTcPr() == null || cell.getCTTc().getTcPr().getGridSpan() == null ? 1
                    : cell.getCTTc().getTcPr().getGridSpan().getVal().intValue();
        }
        return row;
    }

    private static void write(XWPFTableCell cell, String value) {
        if (cell != null && value != null) {
            WordText.set(cell, FormWords.ticked(cell.getText(), value).orElse(value));
        }
    }

    @Override
    public void fillBlanks(int layout, String office, LocalDate today) {
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            String before = paragraph.getText();
            String after = FormWords.blanks(before, office, today);
            if (!after.equals(before)) {
                WordText.set(paragraph, after);
            }
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
