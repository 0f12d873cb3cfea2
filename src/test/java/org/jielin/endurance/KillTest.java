package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.endurance.MixedWork.Done;
import org.jielin.endurance.MixedWork.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R1: the program is killed in the midst of its work. */
@Tag(Endurance.TAG)
class KillTest {

    private static final int ACTS_A_ROUND = 10_000;
    private static final Duration GATE = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private final List<Done> done = new ArrayList<>();
    private Path office;
    private int torn;
    private volatile boolean killed;
    private Duration slowest = Duration.ZERO;

    @Test
    void nothingAcknowledgedIsLostToKill() throws IOException, InterruptedException {
        int rounds = Endurance.rounds(6, 200);
        office = folder.resolve("office");
        MixedWork.begin(office);
        int lost = 0;
        int unopenable = 0;
        for (int round = 1; round <= rounds; round++) {
            List<Done> acts = workUntilKilled(round);
            done.addAll(acts);
            try {
                lost += check(acts);
            } catch (RuntimeException e) {
                e.printStackTrace();
                unopenable++;
                break;
            }
        }
        Endurance.tell("R1 kill -9: %d cycles, %d acts, %d acknowledged lost, %d torn, %d unopenable, slowest reopen %d ms", rounds, done.size(), lost, torn,
                unopenable, slowest.toMillis());
        assertThat(lost + torn + unopenable).isZero();
        assertThat(slowest).isLessThan(GATE);
    }

    /** One round in six is killed early, mostly while the file is being opened; the others after their first act. */
    private List<Done> workUntilKilled(int round) throws IOException, InterruptedException {
        Process worker = ChildProgram.start(OfficeWorker.class, List.of(), office, folder.resolve("papers"), round * ACTS_A_ROUND, round);
        List<Done> acts = new ArrayList<>();
        killed = false;
        boolean early = random.nextInt(6) == 0;
        long patience = random.nextInt(early ? 1200 : 1800);
        Thread killer = Thread.ofVirtual().unstarted(() -> kill(worker, patience));
        try (BufferedReader said = worker.inputReader(StandardCharsets.UTF_8)) {
            if (early) {
                killer.start();
            }
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acts.add(Done.parse(line));
                if (acts.size() == 1 && !early) {
                    killer.start();
                }
            }
        }
        killer.join();
        worker.waitFor();
        assertThat(killed).as("the worker was to be killed, not to fail").isTrue();
        return acts;
    }

    /** Through its handle: the process itself would close the stream that is being read. */
    private void kill(Process worker, long patience) {
        try {
            TimeUnit.MILLISECONDS.sleep(patience);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        killed = worker.isAlive();
        worker.toHandle().destroyForcibly();
    }

    private int check(List<Done> acts) throws IOException {
        long start = System.nanoTime();
        try (Database database = TestOffice.open(office)) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            torn += Check.damages(database);
            checkDump(acts);
            return MixedWork.lost(database, office, done).size();
        }
    }

    /** The last backup that was said to be whole can be restored. */
    private void checkDump(List<Done> acts) throws IOException {
        List<Done> dumps = acts.stream().filter(act -> act.kind() == Kind.DUMP).toList();
        if (!dumps.isEmpty()) {
            Path place = Files.createTempDirectory(folder, "restored");
            try (Database copy = MixedWork.restore(folder.resolve("papers").resolve("dump-" + dumps.getLast().number()), place)) {
                torn += Check.damages(copy);
            }
        }
    }
}
