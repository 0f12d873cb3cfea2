package org.jielin.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.common.text.Messages;

/**
 * A list as it stands on the screen, made a paper: its columns by their titles, and all the rows that its filter finds. What
 * of a column not everybody may read is said by its user data in the FXML, a {@link Content}.
 */
public final class TableExportView {

    private static final double MM_A_PIXEL = 0.26;
    private static final double PORTRAIT_PIXELS = 640;
    private static final double ROW_HEIGHT = 8;
    private static final double NUMBER_WIDTH = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private TableExportView() {
    }

    /**
     * The paper, ready to be looked at.
     *
     * @param list under which the columns chosen are remembered
     * @param filter what limits the list, in words; empty for nothing
     * @param rows as they may leave the office, not as the screen masks them
     */
    public static <R> PreviewPlace of(String list, String title, String filter, LocalDate day, TableView<R> table, List<R> rows) {
        List<TableColumn<R, ?>> shown = table.getVisibleLeafColumns().stream().filter(column -> !column.getText().isBlank()).toList();
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.centred(Messages.text("document.number"), NUMBER_WIDTH).of(ValueType.NUMBER));
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(new ArrayList<>(List.of(String.valueOf(i + 1))));
        }
        double pixels = 0;
        for (TableColumn<R, ?> column : shown) {
            ValueType type = ValueType.TEXT;
            for (int i = 0; i < rows.size(); i++) {
                ObservableValue<?> value = column.getCellObservableValue(rows.get(i));
                type = value == null ? type : type(value.getValue(), type);
                cells.get(i).add(value == null ? "" : text(value.getValue()));
            }
            pixels += column.getPrefWidth();
            columns.add(Block.Column.left(column.getText(), column.getPrefWidth() * MM_A_PIXEL).holding(content(column)).of(type));
        }
        PaperDocument.Orientation lies = pixels > PORTRAIT_PIXELS ? PaperDocument.Orientation.LANDSCAPE : PaperDocument.Orientation.PORTRAIT;
        PaperDocument paper = new PaperDocument(title, Messages.text("document.list.subtitle", day, rows.size()), lies,
                List.of(new Block.Table(columns, cells.stream().map(line -> new Block.Row(line, false)).toList(), ROW_HEIGHT)),
                Messages.text("document.private")).ofList(list).filtered(filter);
        return new PreviewPlace(paper, title + " " + day);
    }

    private static Content content(TableColumn<?, ?> column) {
        return column.getUserData() == null ? Content.PLAIN : Content.valueOf((String) column.getUserData());
    }

    private static ValueType type(Object value, ValueType before) {
        return switch (value) {
            case LocalDate day -> ValueType.DATE;
            case LocalDateTime moment -> ValueType.MINUTE;
            case Number number -> ValueType.NUMBER;
            case null, default -> before;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> Messages.label(constant);
            case LocalDateTime moment -> MINUTE.format(moment);
            default -> value.toString();
        };
    }
}
