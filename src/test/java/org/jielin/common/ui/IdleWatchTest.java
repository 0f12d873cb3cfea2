package org.jielin.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class IdleWatchTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FxRobot robot = new FxRobot();
    private final AtomicInteger idle = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private IdleWatch watch;
    private Scene scene;
    private Stage window;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            scene = new Scene(new StackPane(), 1366, 720);
            window = stage;
            stage.setScene(scene);
            stage.show();
            watch = new IdleWatch(new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            }, idle::incrementAndGet);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(() -> {
            watch.end();
            window.setScene(null);
        });
        FxToolkit.cleanupStages();
    }

    private void awaitIdle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> idle.get() == 1);
    }

    @Test
    void nobodyAtTheKeyboardIsNoticedOnce() throws TimeoutException {
        robot.interact(() -> watch.begin(scene, SHORT));
        awaitIdle();
        robot.sleep(SHORT.toMillis() * 2);
        assertThat(idle).hasValue(1);
    }

    @Test
    void aMovedMouseBeginsTheWaitAnew() throws TimeoutException {
        robot.moveTo(scene.getRoot());
        robot.interact(() -> watch.begin(scene, SHORT));
        for (int i = 0; i < 12; i++) {
            robot.moveBy(i % 2 == 0 ? 3 : -3, 1);
            robot.sleep(100);
        }
        assertThat(idle).hasValue(0);
        awaitIdle();
    }

    @Test
    void theSameLimitAgainDoesNotProlongTheWait() {
        for (int i = 0; i < 50 && idle.get() == 0; i++) {
            robot.interact(() -> watch.begin(scene, SHORT));
            robot.sleep(100);
        }
        assertThat(idle).hasValue(1);
    }

    @Test
    void whoWakesASleepingComputerFindsItLocked() throws TimeoutException {
        robot.interact(() -> watch.begin(scene, LONG));
        now = now.plus(LONG);
        robot.moveTo(scene.getRoot()).moveBy(5, 5);
        awaitIdle();
    }

    @Test
    void nothingIsNoticedAfterTheEnd() {
        robot.interact(() -> watch.begin(scene, SHORT));
        robot.interact(watch::end);
        robot.sleep(SHORT.toMillis() * 2);
        assertThat(idle).hasValue(0);
    }
}
