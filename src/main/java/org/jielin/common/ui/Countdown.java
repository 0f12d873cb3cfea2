package org.jielin.common.ui;

import java.util.function.LongFunction;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Counts the seconds of a wait down in a label, and says when it is over. */
public final class Countdown {

    private final Label label;
    private final LongFunction<String> sentence;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> second()));
    private long left;

    /** @param sentence what the label says with so many seconds left */
    public Countdown(Label label, LongFunction<String> sentence) {
        this.label = label;
        this.sentence = sentence;
        seconds.setCycleCount(Timeline.INDEFINITE);
    }

    /** Begins anew; nothing happens when there is nothing to wait for. */
    public void start(java.time.Duration wait) {
        seconds.stop();
        left = wait.plusMillis(999).toSeconds();
        running.set(left > 0);
        if (left > 0) {
            label.setText(sentence.apply(left));
            seconds.playFromStart();
        }
    }

    private void second() {
        left--;
        if (left > 0) {
            label.setText(sentence.apply(left));
        } else {
            seconds.stop();
            label.setText("");
            running.set(false);
        }
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
