package org.jielin.common.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** A line of a form that tells what is running and how far it is; it takes no room while nothing is. */
public final class WorkLine extends HBox {

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public WorkLine() {
        getStyleClass().add("work-line");
        getChildren().addAll(bar, text);
        visibleProperty().bind(busy);
        managedProperty().bind(busy);
    }

    void begin(String what) {
        text.setText(what);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        busy.set(true);
    }

    void stage(String what) {
        text.setText(what);
    }

    void report(double fraction) {
        bar.setProgress(fraction);
    }

    void end() {
        busy.set(false);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
