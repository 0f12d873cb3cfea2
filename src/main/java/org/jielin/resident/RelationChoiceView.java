package org.jielin.resident;

import java.util.Arrays;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Choices;

/** Chooses a relation to the head: the short list first, all of GB/T 4761 once one asks for more. */
public final class RelationChoiceView extends ComboBox<Relation> {

    private static final int MORE = Relation.shortList().size();

    private Relation before;

    public RelationChoiceView() {
        getItems().setAll(Relation.shortList());
        getItems().add(null);
        Choices.named(this, Messages::label);
        setVisibleRowCount(getItems().size());
        setCellFactory(list -> new Cell(Messages.text("resident.relation.more")));
        setButtonCell(new Cell(""));
        valueProperty().addListener((observed, old, now) -> before = now == null ? old : now);
        setOnHidden(event -> {
            if (getSelectionModel().getSelectedIndex() == MORE) {
                setValue(before);
                more();
            }
        });
    }

    private void more() {
        if (getItems().size() == MORE + 1) {
            getItems().addAll(Arrays.stream(Relation.values()).filter(relation -> relation.general() != relation).toList());
            show();
        }
    }

    private static final class Cell extends ListCell<Relation> {

        private final String more;

        Cell(String more) {
            this.more = more;
        }

        @Override
        protected void updateItem(Relation relation, boolean empty) {
            super.updateItem(relation, empty);
            setText(empty ? null : relation == null ? more : Messages.label(relation));
        }
    }
}
