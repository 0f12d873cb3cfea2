package org.jielin.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jielin.form.Grid.Area;

/** Recognises a form in a table: a header over rows that wait to be filled, or labels each beside its blank. */
final class FormFinder {

    private static final int HEADER_WITHIN = 60;
    private static final int MOST_ROWS = 5000;
    private static final int LEAST = 2;
    private static final int LEAST_BLANKS = 3;
    /** Of the columns, so many in one area make a title or a note, not a group of columns. */
    private static final double TITLE_SHARE = 0.8;

    private final Grid grid;

    FormFinder(Grid grid) {
        this.grid = grid;
    }

    /**
     * A form and where it lies.
     *
     * @param first the first row to fill
     * @param filled rows before it that somebody stands in already
     * @param cells of a list the columns of the slots, of one person the cells, as areas
     */
    record Found(FormLayout layout, int first, int filled, List<Area> cells) {

        int score() {
            return (int) layout.recognised();
        }
    }

    private record Header(int row, List<Area> cells, List<FormSlot> slots) {

        int score() {
            return (int) slots.stream().filter(slot -> slot.field() != null).count();
        }

        boolean names() {
            return slots.stream().anyMatch(slot -> slot.field() == FormField.NAME || slot.field() == FormField.ID_NUMBER);
        }
    }

    /** The form in the table; empty when it holds none. */
    Optional<Found> find() {
        Optional<Found> list = header().map(this::list);
        Optional<Found> person = person();
        return person.isPresent() && person.get().score() >= list.map(Found::score).orElse(0) ? person : list;
    }

    private Optional<Header> header() {
        Header best = null;
        for (int row = 0; row < Math.min(HEADER_WITHIN, grid.rows()); row++) {
            Header header = header(row);
            if (header.score() >= LEAST && (header.names() || header.score() > LEAST) && (best == null || header.score() > best.score())) {
                best = header;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int bottom = best.cells.stream().mapToInt(Area::lastRow).max().orElse(best.row);
        Header lower = bottom > best.row && bottom < grid.rows() ? header(bottom) : best;
        return Optional.of(lower.score() >= best.score() ? lower : best);
    }

    private Header header(int row) {
        List<Area> cells = new ArrayList<>();
        List<FormSlot> slots = new ArrayList<>();
        Set<FormField> met = EnumSet.noneOf(FormField.class);
        for (int column = 0; column < grid.columns(); column++) {
            Area area = grid.area(row, column);
            String own = grid.text(row, column).strip();
            String above = row == 0 ? "" : grid.text(row - 1, column).strip();
            Area over = row == 0 ? area : grid.area(row - 1, column);
            boolean group = row > 0 && over.width() > 1 && over.width() < TITLE_SHARE * grid.columns() && area.firstRow() == row;
            String label = own.isEmpty() && !group && over.width() == 1 ? above : own;
            if (area.firstColumn() != column || label.isEmpty()) {
                continue;
            }
            FormField field = FormWords.field(group ? above : "", label).filter(met::add).orElse(null);
            cells.add(area);
            slots.add(new FormSlot(group ? above + "/" + label : label, field, false));
        }
        return new Header(row, cells, slots);
    }

    private Found list(Header header) {
        int first = header.cells.stream().mapToInt(Area::lastRow).max().orElse(header.row) + 1;
        while (first < grid.rows() && (columnNumbers(first, header) || note(first))) {
            first++;
        }
        int begin = first;
        while (first < grid.rows() && filled(first, header) && !example(first, header)) {
            first++;
        }
        boolean example = first < grid.rows() && filled(first, header);
        int room = room(first, header, example);
        List<FormSlot> slots = new ArrayList<>();
        for (int i = 0; i < header.slots.size(); i++) {
            FormSlot slot = header.slots.get(i);
            boolean computed = room > 0 && grid.computed(first, header.cells.get(i).firstColumn());
            slots.add(new FormSlot(slot.label(), computed ? null : slot.field(), computed));
        }
        return new Found(new FormLayout(grid.name(), false, slots, room, example), first, first - begin, header.cells);
    }

    private boolean columnNumbers(int row, Header header) {
        List<String> told = header.cells.stream().map(cell -> grid.text(row, cell.firstColumn())).filter(text -> !text.isBlank()).toList();
        return told.size() >= Math.max(LEAST_BLANKS, header.cells.size() - 1) && told.stream().allMatch(FormWords::columnNumber);
    }

    /** A line of instructions across the columns. */
    private boolean note(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            Area area = grid.area(row, column);
            if (area.width() > 1 && area.width() >= grid.columns() / 2 && !grid.text(row, column).isBlank() && grid.columns() > LEAST) {
                return following(row);
            }
        }
        return false;
    }

    /** Whether a row that waits to be filled follows: a note at the end of the table is its foot. */
    private boolean following(int row) {
        return row + 1 < grid.rows() && grid.area(row + 1, 0).width() < Math.max(2, grid.columns() / 2);
    }

    /** Whether somebody already stands in the row. */
    private boolean filled(int row, Header header) {
        for (int i = 0; i < header.cells.size(); i++) {
            FormField field = header.slots.get(i).field();
            if (field == FormField.NAME || field == FormField.ID_NUMBER) {
                Area area = grid.area(row, header.cells.get(i).firstColumn());
                return area.width() <= header.cells.get(i).width() && !FormWords.blank(grid.text(row, header.cells.get(i).firstColumn()));
            }
        }
        return false;
    }

    private boolean example(int row, Header header) {
        for (int i = 0; i < header.cells.size(); i++) {
            String text = grid.text(row, header.cells.get(i).firstColumn());
            if (header.slots.get(i).field() == FormField.NAME ? FormWords.exampleName(text) : FormWords.example(text)) {
                return true;
            }
        }
        return false;
    }

    /** Rows from the first on that nobody stands in and that look like the first. */
    private int room(int first, Header header, boolean example) {
        int last = first;
        boolean ruled = first < grid.rows() && ruled(first, header);
        while (last < Math.min(grid.rows(), first + MOST_ROWS) && (last == first && example || empty(last, header)) && ruled(last, header) == ruled) {
            last++;
        }
        return last - first;
    }

    private boolean ruled(int row, Header header) {
        return header.cells.stream().anyMatch(cell -> grid.ruled(row, cell.firstColumn()));
    }

    private boolean empty(int row, Header header) {
        for (int column = 0; column < grid.columns(); column++) {
            int here = column;
            boolean number = header.cells.stream().anyMatch(cell -> cell.firstColumn() == here && slot(header, cell).field() == FormField.NUMBER);
            String text = grid.text(row, column);
            boolean shared = grid.area(row, column).firstRow() < grid.area(row, column).lastRow();
            if (!FormWords.blank(text) && !grid.computed(row, column) && !shared && !(number && text.strip().matches("\\d{1,5}"))) {
                return false;
            }
        }
        return true;
    }

    private static FormSlot slot(Header header, Area cell) {
        return header.slots.get(header.cells.indexOf(cell));
    }

    /** Labels that a blank follows in their row. */
    private Optional<Found> person() {
        List<Area> cells = new ArrayList<>();
        List<FormSlot> slots = new ArrayList<>();
        Set<FormField> met = EnumSet.noneOf(FormField.class);
        for (int row = 0; row < Math.min(HEADER_WITHIN, grid.rows()); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Area label = grid.area(row, column);
                int beside = label.lastColumn() + 1;
                if (label.starts(row, column) && !grid.text(row, column).isBlank() && beside < grid.columns() && FormWords.blank(grid.text(row, beside))) {
                    String group = group(row, column);
                    FormField field = FormWords.field(group, grid.text(row, column)).filter(met::add).orElse(null);
                    cells.add(grid.area(row, beside));
                    slots.add(new FormSlot(group.isEmpty() ? grid.text(row, column).strip() : group + "/" + grid.text(row, column).strip(), field, false));
                }
            }
        }
        Found found = new Found(new FormLayout(grid.name(), true, slots, 1, false), 0, 0, cells);
        return found.score() >= LEAST_BLANKS ? Optional.of(found) : Optional.empty();
    }

    /** The word at the left that stands beside several rows of labels. */
    private String group(int row, int column) {
        for (int left = column - 1; left >= 0; left--) {
            Area area = grid.area(row, left);
            if (area.firstRow() < area.lastRow()) {
                return grid.text(row, left).strip();
            }
        }
        return "";
    }
}
