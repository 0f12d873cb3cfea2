package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.db.Totals;
import org.jielin.common.ui.Progress;
import org.jielin.endurance.MixedWork.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R5: an office is written out while others work in it, and what was written is put into another place. */
@Tag(Endurance.TAG)
class BackupUnderLoadTest {

    @TempDir
    Path folder;

    private volatile boolean enough;

    @Test
    void backupsTakenUnderLoadAreWhole() throws IOException {
        int rounds = Endurance.rounds(5, 100);
        Path office = folder.resolve("office");
        MixedWork.begin(office);
        int bad = 0;
        int acts = 0;
        try (Database database = TestOffice.open(office)) {
            for (int round = 0; round < rounds; round++) {
                int first = round * 10_000;
                enough = false;
                CompletableFuture<Integer> working = CompletableFuture.supplyAsync(() -> work(database, first));
                Path backup = folder.resolve("backup-" + round);
                Totals sent = MixedWork.dump(database, backup);
                enough = true;
                acts += working.join();
                bad += same(sent, backup, folder.resolve("restored-" + round)) ? 0 : 1;
                Files.delete(backup);
            }
            bad += Check.damages(database);
        }
        Endurance.tell("R5 backups under load: %d taken and restored, %d acts meanwhile, %d bad", rounds, acts, bad);
        assertThat(acts).isPositive();
        assertThat(bad).isZero();
    }

    private int work(Database database, int first) {
        MixedWork work = new MixedWork(database, folder, folder.resolve("papers"), new Random(first));
        int number = first;
        try {
            do {
                work.act(Kind.values()[number % 4], number);
                number++;
            } while (!enough);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return number - first;
    }

    private static boolean same(Totals sent, Path backup, Path place) throws IOException {
        try (Database copy = MixedWork.restore(backup, place)) {
            Totals arrived = copy.totals(Progress.NONE);
            return Check.damages(copy) == 0 && arrived.tables().equals(sent.tables()) && arrived.head().equals(sent.head());
        }
    }
}
