package org.jielin.document;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.document.DisclosureForm.Choice;

/**
 * The columns of a list, ticked and put in order: Space ticks, Alt with an arrow key moves. A column that the version
 * withholds stays in its place and says so.
 */
public final class ColumnsView extends VBox {

    private final ListView<Choice> list = new ListView<>();
    private final Label withheld = new Label();
    private DisclosureForm form;
    private PaperDocument paper;

    public ColumnsView() {
        getStyleClass().add("columns-panel");
        list.setId("columnList");
        list.setAccessibleText(Messages.text("disclosure.columns"));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Label hint = new Label(Messages.text("disclosure.columns.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        withheld.getStyleClass().add("hint");
        withheld.setWrapText(true);
        withheld.setId("columnsWithheld");
        HBox buttons = new HBox(6, button("columnUp", "disclosure.columns.up", () -> move(-1)), button("columnDown", "disclosure.columns.down", () -> move(1)),
                button("columnsReset", "disclosure.columns.reset", () -> form.reset(paper)));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(hint, list, buttons, withheld);
    }

    private static Button button(String id, String key, Runnable act) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setOnAction(event -> act.run());
        return button;
    }

    void bind(DisclosureForm disclosure) {
        form = disclosure;
        list.setItems(disclosure.columns);
    }

    /** Shows the columns as they are chosen for a paper now. */
    void show(PaperDocument shown) {
        paper = shown;
        list.refresh();
        withheld.setText(form.withheld().isEmpty() ? ""
                : Messages.text("disclosure.columns.withheld", Messages.label(form.preset.get()), String.join(Messages.text("list.comma"), form.withheld())));
    }

    private void pressed(KeyEvent event) {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (chosen == null || !moves && event.getCode() != KeyCode.SPACE) {
            return;
        }
        if (moves) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
        } else {
            form.toggle(chosen);
        }
        event.consume();
    }

    private void move(int by) {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            form.move(chosen, by);
            list.getSelectionModel().select(chosen);
            list.scrollTo(chosen);
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** The box takes no keys of its own, so that mouse and keyboard do the same. */
    private final class Cell extends ListCell<Choice> {

        private final CheckBox box = new CheckBox();

        Cell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> {
                form.toggle(getItem());
                box.setSelected(form.shows(getItem()));
            });
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty || choice == null ? null : box);
            setText(null);
            if (!empty && choice != null) {
                boolean withheldHere = form.withholds(choice);
                box.setSelected(form.shows(choice));
                box.setDisable(withheldHere);
                box.setText(withheldHere ? Messages.text("disclosure.column.withheld", choice.column.title()) : choice.column.title());
            }
        }
    }
}
