package org.jielin.common.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jielin.common.text.Messages;

/** What all tables share: columns from functions of a row, an empty state, opening a row by double click or Enter. */
public final class Columns {

    private Columns() {
    }

    /** Shows a value of the row in the column, as its text. */
    public static <R, V> void show(TableColumn<R, V> column, Function<R, V> value) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    }

    /** Shows an enum's word; the column sorts by the enum's own order. */
    public static <R, E extends Enum<E>> void showLabel(TableColumn<R, E> column, Function<R, E> value) {
        show(column, value);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(E item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : Messages.label(item));
            }
        });
    }

    /** Says in an empty table why it is empty and what to do next. */
    public static void whenEmpty(TableView<?> table, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("empty-state");
        table.setPlaceholder(label);
    }

    /** Calls the opener for a double-clicked row and for the selected one on Enter. */
    public static <R> void onOpen(TableView<R> table, Consumer<R> opener) {
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    opener.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            R selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                opener.accept(selected);
                event.consume();
            }
        });
    }

    /** Marks the cells of a column, for example overdue days, with a pseudo class that the style sheet colours. */
    public static <R, V> void mark(TableColumn<R, V> column, String pseudoClass, Predicate<R> when) {
        PseudoClass marked = PseudoClass.getPseudoClass(pseudoClass);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(V item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.toString());
                R row = getTableRow() == null ? null : getTableRow().getItem();
                pseudoClassStateChanged(marked, !empty && row != null && when.test(row));
            }
        });
    }

    /** Puts new rows into the table and keeps the selection where the same row is still there. */
    public static <R> void fill(TableView<R> table, List<R> rows, Function<R, Object> identity) {
        R selected = table.getSelectionModel().getSelectedItem();
        Object key = selected == null ? null : identity.apply(selected);
        table.getItems().setAll(rows);
        rows.stream().filter(row -> identity.apply(row).equals(key)).findFirst()
                .ifPresentOrElse(row -> table.getSelectionModel().select(row), () -> table.getSelectionModel().selectFirst());
    }
}
