package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.FirstVersion;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.office.Credentials;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.Offices.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R6: the upgrade from the first version's plain file and schema is killed at any step. */
@Tag(Endurance.TAG)
class UpgradeKillTest {

    private static final Credentials WANG = new Credentials("wang", "一句好记的话".toCharArray());

    @TempDir
    Path folder;
    private final Offices offices = new Offices(DaoTest.CLOCK);
    private final Random random = new Random(6);

    /** The program that is killed. */
    static final class Upgrader {

        private Upgrader() {
        }

        public static void main(String[] arguments) {
            System.out.println("begun");
            new Offices(DaoTest.CLOCK).encrypt(Path.of(arguments[0]), WANG, Progress.NONE).office().close();
        }
    }

    @Test
    void aKilledUpgradeIsDoneAgainOrWasDone() throws IOException, InterruptedException {
        int rounds = Endurance.rounds(4, 60);
        int before = 0;
        int after = 0;
        int lost = 0;
        for (int round = 0; round < rounds; round++) {
            Path office = Files.createDirectories(folder.resolve("office" + round));
            FirstVersion.write(office, "旧版居委会", "阳台花盆欲坠");
            Process upgrade = ChildProgram.start(Upgrader.class, List.of(), office);
            upgrade.inputReader().readLine();
            if (!upgrade.waitFor(random.nextInt(4500), TimeUnit.MILLISECONDS)) {
                upgrade.destroyForcibly();
                upgrade.waitFor();
            }
            State state = offices.state(office);
            before += state == State.PLAIN ? 1 : 0;
            after += state == State.ENCRYPTED ? 1 : 0;
            try (Office opened = state == State.PLAIN ? offices.encrypt(office, WANG, Progress.NONE).office() : offices.open(office, WANG, Progress.NONE)) {
                boolean whole = opened.database().reader(HazardDao.class).count(HazardFilter.ALL) == 1 && opened.database().verify(Progress.NONE).good()
                        && !offices.backups(office).newest().isEmpty();
                lost += whole ? 0 : 1;
            } catch (UserMessageException refused) {
                lost++;
            }
        }
        Endurance.tell("R6 killed upgrades: %d, %d found as before, %d found done, %d lost", rounds, before, after, lost);
        assertThat(lost).isZero();
        assertThat(before + after).isEqualTo(rounds);
    }
}
