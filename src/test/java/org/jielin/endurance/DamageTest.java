package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentCheck;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.AttachmentFiles;
import org.jielin.attachment.Attachments;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.OutdatedSchemaException;
import org.jielin.common.db.TestOffice;
import org.jielin.common.db.Verification.Damage;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.endurance.MixedWork.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R4: bits flip and ends are cut off, and no wrong value is ever shown. */
@Tag(Endurance.TAG)
class DamageTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_STOPS = 2;

    @TempDir
    Path folder;

    private final Random random = new Random(4);
    private final ExecutorService opener = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<String> undetected = new ArrayList<>();
    private volatile Thread working;
    private int refused;
    private int found;
    private int harmless;
    private int stopped;

    @AfterEach
    void letGo() {
        opener.shutdown();
    }

    @Test
    void damageToTheDatabaseIsDetected() throws Exception {
        Path office = office();
        byte[] data = Files.readAllBytes(new OfficeFile(office).path());
        byte[] seal = Files.readAllBytes(office.resolve("office.seal"));
        Map<String, String> answers = TestOffice.answers(new OfficeFile(office));
        TestOffice.abandon(new OfficeFile(office));
        int flips = Endurance.rounds(60, 1000);
        int cuts = Endurance.rounds(10, 100);
        for (int round = 0; round < flips + cuts; round++) {
            Path place = Files.createDirectory(folder.resolve("damaged-" + round));
            OfficeFile damaged = new OfficeFile(place);
            String what = damage(data, round < flips, damaged.path());
            Files.write(place.resolve("office.seal"), seal);
            try {
                opener.submit(() -> open(damaged, answers, what)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                undetected.add(what + " hangs in " + Arrays.toString(working.getStackTrace()));
            } catch (ExecutionException e) {
                undetected.add(what + " " + e.getCause());
            }
            TestOffice.abandon(damaged);
            for (String name : List.of("office.mv.db", "office.seal", "office.holder")) {
                Files.deleteIfExists(place.resolve(name));
            }
        }
        Endurance.tell("R4 damaged database: %d bits flipped, %d ends cut, %d refused, %d found by the check, %d in dead space, "
                + "%d in dead space that stopped H2 later, %d undetected", flips, cuts, refused, found, harmless, stopped, undetected.size());
        assertThat(undetected).isEmpty();
    }

    /** An office that has just been restored: its file has little dead space to be hit. */
    private Path office() throws IOException {
        Path first = folder.resolve("first");
        MixedWork.begin(first);
        try (Database database = TestOffice.open(first)) {
            MixedWork work = new MixedWork(database, first, folder.resolve("papers"), random);
            for (int number = 0; number < 20; number++) {
                work.act(Kind.values()[number % 4], number);
            }
            MixedWork.dump(database, folder.resolve("dump"));
        }
        Path office = folder.resolve("office");
        MixedWork.restore(folder.resolve("dump"), office).close();
        return office;
    }

    private String damage(byte[] data, boolean flip, Path file) throws IOException {
        byte[] damaged = data.clone();
        int at = random.nextInt(data.length);
        if (flip) {
            damaged[at] ^= (byte) (1 << random.nextInt(8));
        } else {
            damaged = Arrays.copyOf(damaged, at);
        }
        Files.write(file, damaged);
        return (flip ? "flipped " : "cut ") + at;
    }

    /** As the program does: what was not closed well is checked before anything is shown. */
    private void open(OfficeFile damaged, Map<String, String> answers, String what) {
        working = Thread.currentThread();
        try {
            Database database = TestOffice.open(damaged.folder());
            if (database.closedWell()) {
                undetected.add(what + " opened as if whole");
            } else if (!database.verify(Progress.NONE).good()) {
                found++;
            } else {
                compare(answers, damaged, what);
            }
        } catch (UserMessageException | OutdatedSchemaException plain) {
            refused++;
        }
    }

    /**
     * H2 tidies up behind its users' backs: when it meets damage in what nothing refers to any more, it stops, and the program
     * says so. Opened again, the file still gives what it held.
     */
    private void compare(Map<String, String> answers, OfficeFile damaged, String what) {
        String last = "";
        for (int stops = 0; stops <= MOST_STOPS; stops++) {
            try {
                Map<String, String> now = TestOffice.answers(damaged);
                if (!now.equals(answers)) {
                    undetected.add(what + " " + now.entrySet().stream().filter(e -> !e.getValue().equals(answers.get(e.getKey()))).toList());
                } else if (stops > 0) {
                    stopped++;
                } else {
                    harmless++;
                }
                return;
            } catch (UserMessageException plain) {
                last = plain.key();
                TestOffice.abandon(damaged);
            }
        }
        undetected.add(what + " can't be read although the check found nothing: " + last);
    }

    /** Flipped, or cut anywhere: none is shown, and the check tells each. */
    @Test
    void damageToAPhotoOrPaperIsDetected() throws IOException {
        Path office = folder.resolve("office");
        MixedWork.begin(office);
        int flips = Endurance.rounds(60, 1000);
        int cuts = Endurance.rounds(20, 200);
        try (Database database = TestOffice.open(office)) {
            MixedWork work = new MixedWork(database, office, folder.resolve("papers"), random);
            for (int number = 0; number < 4; number++) {
                work.act(Kind.ATTACHMENT, number);
            }
            Attachments attachments = new Attachments(database, office, DaoTest.CLOCK);
            List<Attachment> all = database.reader(AttachmentDao.class).all();
            for (int round = 0; round < flips + cuts; round++) {
                Attachment hit = all.get(round % all.size());
                Path file = office.resolve("attachments").resolve(hit.storedName());
                byte[] whole = Files.readAllBytes(file);
                String what = damage(whole, round < flips, file) + " of " + whole.length;
                hit(attachments, hit, what);
                List<Damage> told = AttachmentCheck.run(database, AttachmentFiles.in(office), Progress.NONE).damages();
                if (told.size() != 1 || !told.getFirst().text().contains(hit.name())) {
                    undetected.add(what + " not told: " + told);
                }
                Files.write(file, whole);
            }
            assertThat(AttachmentCheck.run(database, AttachmentFiles.in(office), Progress.NONE).damages()).isEmpty();
        }
        Endurance.tell("R4 damaged photos and papers: %d bits flipped, %d ends cut, %d refused, %d undetected", flips, cuts, refused, undetected.size());
        assertThat(undetected).isEmpty();
    }

    private void hit(Attachments attachments, Attachment hit, String what) {
        try {
            attachments.content(hit);
            undetected.add(what + " shown");
        } catch (UserMessageException plain) {
            refused++;
        }
    }

    @Test
    void damageToABackupIsDetected() throws IOException {
        Path office = office();
        Path backup = folder.resolve("backup");
        try (Database database = TestOffice.open(office)) {
            MixedWork.dump(database, backup);
        }
        byte[] data = Files.readAllBytes(backup);
        int flips = Endurance.rounds(10, 200);
        int cuts = Endurance.rounds(5, 50);
        for (int round = 0; round < flips + cuts; round++) {
            Path damaged = folder.resolve("damaged");
            String what = damage(data, round < flips, damaged);
            try (Database copy = MixedWork.restore(damaged, folder.resolve("restored-" + round))) {
                undetected.add(what + " restored");
            } catch (DamagedException | UserMessageException plain) {
                refused++;
            }
        }
        Endurance.tell("R4 damaged backup: %d bits flipped, %d ends cut, %d refused, %d undetected", flips, cuts, refused, undetected.size());
        assertThat(undetected).isEmpty();
    }
}
