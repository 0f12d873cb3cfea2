package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.OutdatedSchemaException;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.endurance.FaultDisk.Fault;
import org.jielin.endurance.FaultDisk.Survival;
import org.jielin.endurance.MixedWork.Done;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R2: the power goes at any write, and of what wasn't forced to the disk nothing, a part or anything at random is there. */
@Tag(Endurance.TAG)
class PowerCutTest {

    private static final int ACTS_A_ROUND = 10_000;
    private static final int OFFICE_AGE = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(2);
    private List<Done> done = new ArrayList<>();
    private Path office;
    private FaultDisk disk;
    private int acts;
    private int lost;
    private int torn;
    private int unopenable;

    @Test
    void nothingAcknowledgedIsLostToAPowerCut() throws IOException, InterruptedException {
        int rounds = Endurance.rounds(20, 300);
        for (int round = 0; round < rounds; round++) {
            if (round % OFFICE_AGE == 0) {
                acts += done.size();
                done = new ArrayList<>();
                office = folder.resolve("office-" + round);
                MixedWork.begin(office);
            }
            disk = new FaultDisk(random);
            FaultFilePath.insert(disk);
            switch (round % 10) {
                case 4 -> creating(round);
                case 2, 7 -> closing(round);
                default -> working(round);
            }
        }
        Endurance.tell("R2 power cuts: %d cuts, %d acts, %d acknowledged lost, %d torn, %d unopenable", rounds, acts + done.size(), lost, torn, unopenable);
        assertThat(lost + torn + unopenable).isZero();
    }

    private static OfficeFile onDisk(Path folder) {
        return new OfficeFile(folder, OfficeFile.FIRST, "barrier:" + FaultFilePath.SCHEME);
    }

    private Database open() {
        return Database.open(onDisk(office), TestOffice.KEY, DaoTest.CLOCK, TestOffice.TESTER);
    }

    private void working(int round) throws IOException, InterruptedException {
        disk.plan(Fault.POWER_CUT, random.nextInt(120));
        try {
            MixedWork work = new MixedWork(open(), office, folder.resolve("papers"), random);
            for (int number = round * ACTS_A_ROUND;; number++) {
                done.add(work.act(number));
                if (random.nextInt(8) == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
                }
            }
        } catch (RuntimeException e) {
            powerGone(e);
        }
        reopen();
    }

    private void closing(int round) throws IOException {
        try {
            Database database = open();
            MixedWork work = new MixedWork(database, office, folder.resolve("papers"), random);
            int last = round * ACTS_A_ROUND + random.nextInt(12);
            for (int number = round * ACTS_A_ROUND; number <= last; number++) {
                done.add(work.act(number));
            }
            disk.plan(Fault.POWER_CUT, random.nextInt(12));
            database.close();
            disk.cut();
        } catch (RuntimeException e) {
            powerGone(e);
        }
        reopen();
    }

    /** A new office that wasn't ready yet may be refused, but once it was, it is there. */
    private void creating(int round) throws IOException {
        Path fresh = folder.resolve("new-" + round);
        disk.plan(Fault.POWER_CUT, random.nextInt(14));
        boolean ready = false;
        try {
            Database.create(onDisk(fresh), TestOffice.KEY, DaoTest.CLOCK, TestOffice.TESTER);
            ready = true;
            disk.cut();
        } catch (RuntimeException e) {
            powerGone(e);
        }
        TestOffice.abandon(onDisk(fresh));
        disk.leave(survival());
        try (Database database = TestOffice.open(fresh)) {
            torn += Check.damages(database);
        } catch (RuntimeException e) {
            boolean refused = e instanceof UserMessageException || e instanceof OutdatedSchemaException;
            unopenable += ready || !refused ? 1 : 0;
        }
    }

    private void powerGone(RuntimeException failure) {
        if (!disk.dead()) {
            throw failure;
        }
    }

    private Survival survival() {
        return Survival.values()[random.nextInt(Survival.values().length)];
    }

    private void reopen() throws IOException {
        TestOffice.abandon(onDisk(office));
        disk.leave(survival());
        try (Database database = TestOffice.open(office)) {
            torn += Check.damages(database);
            List<Done> missing = MixedWork.lost(database, office, done);
            lost += missing.size();
            done.removeAll(missing);
        } catch (RuntimeException e) {
            unopenable++;
            done.clear();
            office = Files.createTempDirectory(folder, "again");
            MixedWork.begin(office);
        }
    }
}
