package org.jielin.common.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** A running piece of work, as the status bar shows it. */
public final class Activity {

    private final String text;
    private final DoubleProperty fraction = new SimpleDoubleProperty(-1);
    private volatile boolean cancelled;

    Activity(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** From 0 to 1; −1 while the work can't tell. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction;
    }

    /** Asks the work to stop at its next safe place. */
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void setFraction(double value) {
        fraction.set(value);
    }
}
