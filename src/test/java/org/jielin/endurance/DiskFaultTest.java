package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.endurance.FaultDisk.Fault;
import org.jielin.endurance.MixedWork.Done;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R3: the disk is full, or fails once, at every write in turn. */
@Tag(Endurance.TAG)
class DiskFaultTest {

    private static final List<Fault> FAULTS = List.of(Fault.FULL, Fault.WRITE_FAILS, Fault.FORCE_FAILS, Fault.FULL_IN_THE_MIDST, Fault.NO_FORCE);
    private static final Set<String> PLAIN = Set.of("office.disk.failed", "office.disk.full", "office.close.failed");
    private static final int ACTS_A_ROUND = 10_000;
    private static final int ACTS_WITHOUT_DISK = 3;
    private static final int OFFICE_AGE = 50;

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final Set<String> said = new TreeSet<>();
    private List<Done> done = new ArrayList<>();
    private Path office;
    private FaultDisk disk;
    private int acts;
    private int lost;
    private int torn;
    private int unopenable;
    private int wordless;
    private int stuck;

    @Test
    void aFullDiskLosesNothingAndIsSaidPlainly() throws IOException {
        int rounds = Endurance.rounds(10, 100);
        for (int round = 0; round < rounds; round++) {
            if (round % OFFICE_AGE == 0) {
                acts += done.size();
                done = new ArrayList<>();
                office = folder.resolve("office-" + round);
                MixedWork.begin(office);
            }
            disk = new FaultDisk(random);
            FaultFilePath.insert(disk);
            round(round, FAULTS.get(round % FAULTS.size()));
        }
        Endurance.tell("R3 disk faults: %d points, %d acts, %d acknowledged lost, %d torn, %d unopenable, %d stuck afterwards, %d without a plain sentence",
                rounds, acts + done.size(), lost, torn, unopenable, stuck, wordless);
        assertThat(said).isEmpty();
        assertThat(lost + torn + unopenable + stuck).isZero();
    }

    /** The point moves on by one operation each time all faults have had their turn. */
    private void round(int round, Fault fault) throws IOException {
        int point = round / FAULTS.size();
        switch (point % 4) {
            case 1 -> opening(fault, point);
            case 3 -> closing(round, fault, point);
            default -> working(round, fault, point);
        }
        disk.heal();
        TestOffice.abandon(file());
        disk.cut();
        reopen();
    }

    private OfficeFile file() {
        return new OfficeFile(office, OfficeFile.FIRST, "barrier:" + FaultFilePath.SCHEME);
    }

    private Database open() {
        return Database.open(file(), TestOffice.KEY, DaoTest.CLOCK, TestOffice.TESTER);
    }

    private void opening(Fault fault, int point) {
        disk.plan(fault, point / 4);
        try {
            open().close();
        } catch (RuntimeException e) {
            listen(e);
        }
    }

    /** Once the disk works again, so does the open office. */
    private void working(int round, Fault fault, int point) throws IOException {
        Database database = open();
        MixedWork work = new MixedWork(database, office, folder.resolve("papers"), random);
        int number = round * ACTS_A_ROUND;
        disk.plan(fault, point);
        for (int refused = 0; refused < ACTS_WITHOUT_DISK && number % ACTS_A_ROUND < 40; number++) {
            refused += attempt(work, number) ? 0 : 1;
        }
        disk.heal();
        stuck += attempt(work, number) ? 0 : 1;
        close(database);
    }

    /** What failed behind the last act may be told only now. */
    private void close(Database database) {
        try {
            database.close();
        } catch (RuntimeException e) {
            listen(e);
        }
    }

    private void closing(int round, Fault fault, int point) throws IOException {
        Database database = open();
        attempt(new MixedWork(database, office, folder.resolve("papers"), random), round * ACTS_A_ROUND);
        disk.plan(fault, point / 4);
        close(database);
    }

    private boolean attempt(MixedWork work, int number) throws IOException {
        try {
            done.add(work.act(number));
            return true;
        } catch (RuntimeException e) {
            listen(e);
            return false;
        }
    }

    private void listen(RuntimeException failure) {
        if (!(failure instanceof UserMessageException plain && PLAIN.contains(plain.key()))) {
            wordless++;
            said.add(failure.toString());
        }
    }

    private void reopen() {
        try (Database database = TestOffice.open(office)) {
            torn += Check.damages(database);
            List<Done> missing = MixedWork.lost(database, office, done);
            lost += missing.size();
            done.removeAll(missing);
        } catch (RuntimeException e) {
            unopenable++;
            office = folder.resolve("again-" + unopenable);
            MixedWork.begin(office);
            done.clear();
        }
    }
}
