package org.jielin.form;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jielin.form.Grid.Area;

/** A form in a workbook. */
final class SheetForm implements FormFile {

    private final Workbook workbook;
    private final List<Place> places = new ArrayList<>();

    private record Place(Sheet sheet, FormFinder.Found found) {
    }

    SheetForm(Workbook workbook) {
        this.workbook = workbook;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                new FormFinder(new SheetGrid(sheet)).find().ifPresent(found -> places.add(new Place(sheet, found)));
            }
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
        SheetCells cells = new SheetCells(workbook);
        if (place.found.layout().onePerson()) {
            for (int slot = 0; slot < slots.size() && !rows.isEmpty(); slot++) {
                Area area = place.found.cells().get(slot);
                cells.write(place.sheet, area.firstRow(), area.firstColumn(), rows.getFirst().get(slot), slots.get(slot).field());
            }
        } else {
            FormLayout told = place.found.layout();
            new SheetRows(place.sheet, place.found.first(), told.room(), told.example()).makeRoomFor(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                for (int slot = 0; slot < slots.size(); slot++) {
                    cells.write(place.sheet, place.found.first() + i, place.found.cells().get(slot).firstColumn(), rows.get(i).get(slot), slots.get(slot).field());
                }
            }
        }
        workbook.setForceFormulaRecalculation(true);
    }

    @Override
    public void fillBlanks(int layout, String office, LocalDate today) {
        Place place = places.get(layout);
        List<Area> cells = place.found.cells();
        int top = cells.stream().mapToInt(Area::firstRow).min().orElse(0);
        int bottom = place.found.layout().onePerson() ? cells.stream().mapToInt(Area::lastRow).max().orElse(0)
                : place.found.first() + place.found.layout().room() - 1;
        for (Row row : place.sheet) {
            if (row.getRowNum() < top || row.getRowNum() > bottom) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        String before = cell.getStringCellValue();
                        String after = FormWords.blanks(before, office, today);
                        if (!after.equals(before)) {
                            cell.setCellValue(after);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
