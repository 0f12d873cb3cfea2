package org.jielin.common.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

/**
 * Notices that nobody has touched the keyboard or the mouse for a while. The clock is asked as well: a computer that slept
 * has not run its timers, and whoever wakes it may be somebody else.
 */
public final class IdleWatch {

    /** What a resting mouse sends when something appears or goes under it. */
    private static final Set<EventType<?>> CAME_BY_ITSELF = Set.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED, MouseEvent.MOUSE_EXITED_TARGET);

    private final Clock clock;
    private final Runnable onIdle;
    private final PauseTransition timer = new PauseTransition();
    private final EventHandler<InputEvent> touched = this::touched;
    private Scene scene;
    private Duration limit;
    private Instant lastTouch;

    public IdleWatch(Clock clock, Runnable onIdle) {
        this.clock = clock;
        this.onIdle = onIdle;
        timer.setOnFinished(event -> idle());
    }

    /** Watches a window from now on, or goes on watching it with another limit. */
    public void begin(Scene watched, Duration longest) {
        if (watched == scene && longest.equals(limit)) {
            return;
        }
        end();
        scene = watched;
        limit = longest;
        scene.addEventFilter(InputEvent.ANY, touched);
        timer.setDuration(javafx.util.Duration.millis(longest.toMillis()));
        rest();
    }

    public void end() {
        timer.stop();
        if (scene != null) {
            scene.removeEventFilter(InputEvent.ANY, touched);
            scene = null;
        }
    }

    private void touched(InputEvent event) {
        if (CAME_BY_ITSELF.contains(event.getEventType())) {
            return;
        }
        if (Duration.between(lastTouch, clock.instant()).compareTo(limit) >= 0) {
            event.consume();
            idle();
        } else {
            rest();
        }
    }

    private void rest() {
        lastTouch = clock.instant();
        timer.playFromStart();
    }

    private void idle() {
        end();
        onIdle.run();
    }
}
