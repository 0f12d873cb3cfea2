package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Activity;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportKind;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Gate R7: running work is cancelled at random moments from the status bar; the database stays open. */
@Tag(Endurance.TAG)
class CancelStormTest {

    private static final int LATEST_CANCEL_MILLIS = 250;
    private static final int FILES = 3;
    private static final int ROWS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Background background = Background.threads(failure -> failed.incrementAndGet());

    @Test
    void theDatabaseSurvivesEveryCancel() throws Exception {
        int rounds = Endurance.rounds(40, 500);
        FxToolkit.registerPrimaryStage();
        MixedWork.begin(folder.resolve("office"));
        int damaged = 0;
        try (Database database = TestOffice.open(folder.resolve("office"))) {
            onScreen(() -> background.activities().addListener(this::cancelSoon));
            for (int round = 0; cancelled.get() < rounds; round++) {
                List<CompletableFuture<Object>> works = new ArrayList<>();
                for (Function<Progress, Object> work : List.of(importing(database, round), searching(database), searching(database), importing(database, round))) {
                    works.add(start(work));
                }
                for (CompletableFuture<Object> work : works) {
                    work.get(60, TimeUnit.SECONDS);
                }
                new MixedWork(database, folder, folder, random).act(MixedWork.Kind.HAZARD, round);
            }
            damaged += Check.damages(database);
        }
        Endurance.tell("R7 cancelled work: %d cancels, %d failures, %d threads interrupted, %d damaged", cancelled.get(), failed.get(), interrupted.get(),
                damaged);
        assertThat(failed.get() + interrupted.get() + damaged).isZero();
    }

    private static void onScreen(Runnable work) throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture.runAsync(work, Platform::runLater).get(10, TimeUnit.SECONDS);
    }

    private CompletableFuture<Object> start(Function<Progress, Object> work) throws Exception {
        CompletableFuture<Object> ended = new CompletableFuture<>();
        onScreen(() -> background.dbWithProgress(work).announced("work").onSuccess(ended::complete).onError(failure -> {
            failed.incrementAndGet();
            ended.complete(failure);
        }).start());
        return ended;
    }

    /** Work is shown, and can be cancelled, from the time on that it has taken long. */
    private void cancelSoon(ListChangeListener.Change<? extends Activity> change) {
        while (change.next()) {
            for (Activity activity : change.getAddedSubList()) {
                PauseTransition pause = new PauseTransition(Duration.millis(random.nextInt(LATEST_CANCEL_MILLIS)));
                pause.setOnFinished(event -> {
                    activity.cancel();
                    cancelled.incrementAndGet();
                });
                pause.play();
            }
        }
    }

    private Function<Progress, Object> importing(Database database, int round) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(MixedWork.sheet(folder.resolve("papers"), round * FILES + i, ROWS));
        }
        ImportOptions options = new ImportOptions(Optional.of(ImportKind.RESIDENTS), "安澜花园", false);
        return progress -> counted(progress, () -> new ImportService(database, DaoTest.CLOCK).run(files, options, progress));
    }

    private Function<Progress, Object> searching(Database database) {
        return progress -> counted(progress, () -> database.reader(PersonDao.class).all());
    }

    /** Repeats the work until it is cancelled. */
    private Object counted(Progress progress, Runnable work) {
        do {
            work.run();
        } while (!progress.cancelled());
        interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
        return "done";
    }
}
