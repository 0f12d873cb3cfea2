package org.jielin.common.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** A piece of background work being described; nothing runs before {@link #start}. */
public final class Work<T> {

    private static final Duration PATIENCE = Duration.millis(300);

    private final Background background;
    private final Executor executor;
    private final Function<Progress, T> work;
    private Consumer<? super T> success = result -> {
    };
    private Consumer<Throwable> error;
    private Object owner;
    private String text;
    private WorkLine line;
    private String begun;

    Work(Background background, Executor executor, Function<Progress, T> work) {
        this.background = background;
        this.executor = executor;
        this.work = work;
        this.error = background.defaultError();
    }

    /** Called on the screen's thread. */
    public Work<T> onSuccess(Consumer<? super T> consumer) {
        success = consumer;
        return this;
    }

    /** Called on the screen's thread instead of the dialog that failures get otherwise. */
    public Work<T> onError(Consumer<Throwable> consumer) {
        error = consumer;
        return this;
    }

    /** Drops this work's result when the same owner has started newer work meanwhile. */
    public Work<T> latestOnly(Object newOwner) {
        owner = newOwner;
        return this;
    }

    /** Shown in the status bar when the work takes longer than 300 ms. */
    public Work<T> announced(String what) {
        text = what;
        return this;
    }

    /** Shown in a form's own line from the first moment, where there is no status bar. */
    public Work<T> shownIn(WorkLine formLine, String what) {
        line = formLine;
        begun = what;
        return this;
    }

    public void start() {
        long ticket = owner == null ? 0 : background.ticket(owner);
        Activity activity = new Activity(text == null ? "" : text);
        PauseTransition patience = text != null && Platform.isFxApplicationThread() ? new PauseTransition(PATIENCE) : null;
        if (patience != null) {
            patience.setOnFinished(event -> background.activities().add(activity));
            patience.play();
        }
        if (line != null) {
            line.begin(begun);
        }
        background.begun();
        executor.execute(() -> {
            Runnable outcome = run(activity, ticket);
            background.screen().execute(() -> {
                if (patience != null) {
                    patience.stop();
                    background.activities().remove(activity);
                }
                if (line != null) {
                    line.end();
                }
                try {
                    outcome.run();
                } finally {
                    background.ended();
                }
            });
        });
    }

    /** Starts the work and waits for its end, but not for ever: for closing down, when nothing can be shown any more. */
    public void finish(java.time.Duration patience) {
        CountDownLatch ended = new CountDownLatch(1);
        executor.execute(() -> {
            try {
                work.apply(Progress.NONE);
            } finally {
                ended.countDown();
            }
        });
        try {
            ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Runnable run(Activity activity, long ticket) {
        try {
            T result = work.apply(new Reporting(activity));
            return () -> {
                if (owner == null || background.isLatest(owner, ticket)) {
                    success.accept(result);
                }
            };
        } catch (RuntimeException | Error e) {
            return () -> error.accept(e);
        }
    }

    private final class Reporting implements Progress {

        private final Activity activity;
        private double shown;

        Reporting(Activity activity) {
            this.activity = activity;
        }

        @Override
        public void report(long done, long total) {
            double fraction = total <= 0 ? -1 : (double) done / total;
            if (Math.abs(fraction - shown) >= 0.01) {
                shown = fraction;
                background.screen().execute(() -> {
                    activity.setFraction(fraction);
                    if (line != null) {
                        line.report(fraction);
                    }
                });
            }
        }

        @Override
        public void stage(String what) {
            if (line != null) {
                background.screen().execute(() -> line.stage(what));
            }
        }

        @Override
        public boolean cancelled() {
            return activity.cancelled();
        }
    }
}
