package org.jielin.form;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Choices;
import org.jielin.document.Disclosure;

/** A form's columns line by line: what each asks for, to be changed, and what the first people would get. */
final class MappingView extends GridPane {

    private static final int SAMPLES = 3;
    private static final double LABEL = 210;
    private static final double BOX = 190;

    /** @param changed called with a slot's place and what it shall ask for, null for nothing */
    MappingView(FormLayout layout, List<FormPerson> people, Disclosure disclosure, BiConsumer<Integer, FormField> changed) {
        getStyleClass().add("mapping");
        getColumnConstraints().setAll(fixed(LABEL), fixed(BOX));
        int samples = Math.min(people.size(), layout.onePerson() ? 1 : SAMPLES);
        for (int i = 0; i < samples; i++) {
            ColumnConstraints sample = new ColumnConstraints();
            sample.setHgrow(Priority.ALWAYS);
            sample.setPercentWidth(-1);
            sample.setMinWidth(120);
            sample.setHalignment(HPos.LEFT);
            getColumnConstraints().add(sample);
        }
        head(samples);
        for (int slot = 0; slot < layout.slots().size(); slot++) {
            line(slot, layout.slots().get(slot), people.stream().limit(samples).toList(), disclosure, changed);
        }
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHgrow(Priority.NEVER);
        return column;
    }

    private void head(int samples) {
        add(heading("form.column"), 0, 0);
        add(heading("form.field"), 1, 0);
        for (int i = 0; i < samples; i++) {
            Label label = new Label(Messages.text("form.sample", i + 1));
            label.getStyleClass().add("section-title");
            add(label, i + 2, 0);
        }
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private void line(int place, FormSlot slot, List<FormPerson> people, Disclosure disclosure, BiConsumer<Integer, FormField> changed) {
        Label label = new Label(slot.label());
        label.setWrapText(true);
        ComboBox<FormField> box = new ComboBox<>();
        box.setId("slot" + place);
        box.getItems().add(null);
        box.getItems().addAll(FormField.values());
        Choices.named(box, Messages::label);
        box.setCellFactory(list -> new FieldCell());
        box.setButtonCell(new FieldCell());
        box.setValue(slot.field());
        box.setDisable(slot.computed());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> changed.accept(place, box.getValue()));
        label.setLabelFor(box);
        add(label, 0, place + 1);
        add(box, 1, place + 1);
        for (int i = 0; i < people.size(); i++) {
            String shown = FormService.shown(slot, people.get(i), i, disclosure);
            Label value = new Label(slot.computed() ? Messages.text("form.computed") : shown == null ? "" : shown.isEmpty() ? Messages.text("form.unknown") : shown);
            if (slot.computed() || shown == null || shown.isEmpty()) {
                value.getStyleClass().add("hint");
            }
            add(value, i + 2, place + 1);
        }
    }

    private static final class FieldCell extends ListCell<FormField> {

        @Override
        protected void updateItem(FormField field, boolean empty) {
            super.updateItem(field, empty);
            setText(empty ? null : field == null ? Messages.text("form.field.none") : Messages.label(field));
        }
    }
}
