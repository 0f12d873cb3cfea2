package org.jielin.common.ui;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Work that must not hold up the screen. The database has one thread, paper another, backups, long counting and passwords one
 * each: a screen must be unlocked while a long import runs. No thread is ever interrupted: an interrupt would close the whole
 * H2 file.
 */
public final class Background {

    private final Executor database;
    private final Executor paper;
    private final Executor archive;
    private final Executor aside;
    private final Executor door;
    private final Executor screen;
    private final Consumer<Throwable> defaultError;
    private final Map<Object, Long> latest = new WeakHashMap<>();
    private final AtomicLong tickets = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private final ObservableList<Activity> activities = FXCollections.observableArrayList();

    private Background(Executor database, Executor paper, Executor archive, Executor aside, Executor door, Executor screen,
            Consumer<Throwable> defaultError) {
        this.database = database;
        this.paper = paper;
        this.archive = archive;
        this.aside = aside;
        this.door = door;
        this.screen = screen;
        this.defaultError = defaultError;
    }

    public static Background threads(Consumer<Throwable> defaultError) {
        return new Background(Executors.newSingleThreadExecutor(daemon("database")), Executors.newSingleThreadExecutor(daemon("paper")),
                Executors.newSingleThreadExecutor(daemon("backup")), Executors.newSingleThreadExecutor(daemon("aside")),
                Executors.newSingleThreadExecutor(daemon("door")), Platform::runLater, defaultError);
    }

    /** Everything at once in the calling thread: for tests. */
    public static Background sameThread(Consumer<Throwable> defaultError) {
        return new Background(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, defaultError);
    }

    private static ThreadFactory daemon(String name) {
        return runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Work on the database's thread. */
    public <T> Work<T> db(Callable<T> work) {
        return new Work<>(this, database, progress -> call(work));
    }

    /** Long work on the database's thread that tells how far it is and can be asked to stop. */
    public <T> Work<T> dbWithProgress(Function<Progress, T> work) {
        return new Work<>(this, database, work);
    }

    /** Drawing, rendering and saving paper. */
    public <T> Work<T> paper(Callable<T> work) {
        return new Work<>(this, paper, progress -> call(work));
    }

    /** Backups: they read as of one moment, so that they may run beside what the database's thread does. */
    public <T> Work<T> archive(Function<Progress, T> work) {
        return new Work<>(this, archive, work);
    }

    /** Long counting that nobody waits for: it reads as of one moment too, and holds up no other read. */
    public <T> Work<T> aside(Callable<T> work) {
        return new Work<>(this, aside, progress -> call(work));
    }

    /** Passwords of an open office: stretching one takes a moment, and must not wait behind long work on the database. */
    public <T> Work<T> door(Callable<T> work) {
        return new Work<>(this, door, progress -> call(work));
    }

    /** The last work of an office, on the database's thread and after a backup or a counting that still runs. */
    public <T> Work<T> last(Callable<T> work) {
        return new Work<>(this, command -> database.execute(() -> {
            CountDownLatch done = new CountDownLatch(2);
            archive.execute(done::countDown);
            aside.execute(done::countDown);
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            command.run();
        }), progress -> call(work));
    }

    /** What is running for more than a moment, for the status bar. */
    public ObservableList<Activity> activities() {
        return activities;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing that was started still has to be shown. */
    public boolean idle() {
        return pending.get() == 0;
    }

    void begun() {
        pending.incrementAndGet();
    }

    void ended() {
        pending.decrementAndGet();
    }

    long ticket(Object owner) {
        long ticket = tickets.incrementAndGet();
        latest.put(owner, ticket);
        return ticket;
    }

    boolean isLatest(Object owner, long ticket) {
        return latest.getOrDefault(owner, 0L) == ticket;
    }

    Executor screen() {
        return screen;
    }

    Consumer<Throwable> defaultError() {
        return defaultError;
    }
}
