package org.jielin.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Snapshots;

/** Works a window as somebody before it would, waits until it has come to rest, and takes pictures of it. */
final class TourCamera {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final Consumer<Path> written;
    private Supplier<Scene> window;
    private Background background;
    private volatile Throwable failed;

    TourCamera(Path folder, Consumer<Path> written) {
        this.folder = folder;
        this.written = written;
    }

    /** From now on this window is looked at; nothing is loading in it while this background is idle. */
    void show(Supplier<Scene> scene, Background work) {
        window = scene;
        background = work;
    }

    /** The next picture tells that something went wrong before it. */
    void fail(Throwable failure) {
        failed = failure;
    }

    Node node(String id) {
        return window.get().lookup("#" + id);
    }

    void press(String id) {
        onScreen(() -> ((Button) node(id)).fire());
    }

    void type(Map<String, String> texts) {
        texts.forEach((id, text) -> onScreen(() -> ((TextInputControl) node(id)).setText(text)));
    }

    void take(String name) {
        settle();
        if (failed != null) {
            throw new IllegalStateException("screen " + name, failed);
        }
        Path file = folder.resolve(name + ".png");
        onScreen(() -> Snapshots.write(window.get(), file));
        written.accept(file);
    }

    /** Waits until nothing is loading any more and the last layout has been drawn. */
    void settle() {
        for (int calm = 0; calm < 5;) {
            await(background::idle);
            onScreen(() -> window.get().getRoot().layout());
            calm = background.idle() ? calm + 1 : 0;
            pause(40);
        }
    }

    void await(BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += 10) {
            if (waited > PATIENCE_MILLIS) {
                throw new IllegalStateException("a screen did not come to rest");
            }
            pause(10);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void onScreen(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Platform.runLater(task);
        try {
            task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
