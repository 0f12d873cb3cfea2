package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.AttachmentSamples;
import org.jielin.attachment.Attachments;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.DurableFiles;
import org.jielin.common.db.Verification;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and papers go where their office goes: into backups, back from them, under a new key, to another computer. */
class OfficeAttachmentsTest {

    private static final Credentials WANG = new Credentials("wang", "一句好记的话".toCharArray());

    @TempDir
    Path parent;
    private final Offices offices = new Offices(DaoTest.CLOCK);
    private final byte[] photo = AttachmentSamples.jpeg(4);

    private Path folder() {
        return parent.resolve("office");
    }

    private Office withPhoto() {
        Office office = offices.create(folder(), "金柳苑居委会", WANG).office();
        long hazard = office.database().write(Act.of("hazard.add", "楼道"), daos -> daos.get(HazardDao.class).insert(new Hazard(0, null, null, "楼道",
                LocalDateTime.of(2026, 11, 1, 9, 30), "堆物", HazardSeverity.ORDINARY, "", "", null, "", null, HazardState.NEW, 0)));
        new Attachments(office.database(), folder(), DaoTest.CLOCK).add(AttachedTo.hazard(hazard, "楼道"), "现场.jpg", photo);
        return office;
    }

    private static Attachment only(Office office) {
        return office.database().reader(AttachmentDao.class).all().getFirst();
    }

    private void photoIsWhole(Office office) {
        assertThat(new Attachments(office.database(), office.folder(), DaoTest.CLOCK).content(only(office))).isEqualTo(photo);
    }

    private static Path stored(Path place, Office office) {
        return place.resolve("attachments").resolve(only(office).storedName());
    }

    private static Backup backup(Office office) {
        return new Safeguard(office, DaoTest.CLOCK).make(BackupReason.BY_HAND, Progress.NONE);
    }

    @Test
    void aBackupBringsThemBack() throws IOException {
        Backup made;
        try (Office office = withPhoto()) {
            made = backup(office);
            assertThat(stored(folder().resolve("backups"), office)).exists();
        }
        DurableFiles.deleteTree(folder().resolve("attachments"));
        try (Office restored = offices.restore(made.file(), folder(), WANG, Progress.NONE)) {
            photoIsWhole(restored);
        }
        Path elsewhere = parent.resolve("elsewhere");
        try (Office restored = offices.restore(made.file(), elsewhere, WANG, Progress.NONE)) {
            photoIsWhole(restored);
        }
    }

    @Test
    void aBackupWhosePhotosAreNotWholeIsKeptAndToldAndItsRehearsalFails() throws IOException {
        try (Office office = withPhoto()) {
            Path stored = stored(folder(), office);
            byte[] whole = Files.readAllBytes(stored);
            Files.delete(stored);
            Safeguard safeguard = new Safeguard(office, DaoTest.CLOCK);
            assertThatThrownBy(() -> backup(office)).isInstanceOf(UserMessageException.class).hasMessageContaining("1");
            assertThat(safeguard.here()).hasSize(1);
            Path file = safeguard.here().getFirst().file();
            assertThatThrownBy(() -> safeguard.rehearse(file, Progress.NONE)).isInstanceOf(UserMessageException.class);
            Files.write(stored, whole);
            backup(office);
            assertThat(safeguard.rehearse(file, Progress.NONE).rows("attachment")).isEqualTo(1);
            Path kept = stored(folder().resolve("backups"), office);
            Files.write(kept, new byte[] {1, 2, 3});
            assertThatThrownBy(() -> safeguard.rehearse(file, Progress.NONE)).isInstanceOf(UserMessageException.class);
            backup(office);
            safeguard.rehearse(file, Progress.NONE);
        }
    }

    @Test
    void theSecondPlaceGetsThemToo() throws IOException {
        Path stick = parent.resolve("stick");
        Backup made;
        try (Office office = withPhoto()) {
            made = backup(office);
            new Safeguard(office, DaoTest.CLOCK).chooseSecondPlace(stick);
            assertThat(stored(stick, office)).exists();
        }
        DurableFiles.deleteTree(folder());
        try (Office restored = offices.restore(stick.resolve(made.file().getFileName()), parent.resolve("new"), WANG, Progress.NONE)) {
            photoIsWhole(restored);
        }
    }

    @Test
    void aNewKeyAndAnotherFolderLeaveThemReadable() throws IOException {
        try (Office rekeyed = offices.rekey(withPhoto(), Progress.NONE)) {
            photoIsWhole(rekeyed);
        }
        Path moved = parent.resolve("moved");
        Files.move(folder(), moved);
        try (Office office = offices.open(moved, WANG, Progress.NONE)) {
            photoIsWhole(office);
        }
    }

    @Test
    void anOlderBackupPutsAsideWhatItDoesNotClaim() throws IOException {
        Backup before;
        try (Office office = offices.create(folder(), "金柳苑居委会", WANG).office()) {
            before = backup(office);
        }
        String name;
        try (Office office = offices.open(folder(), WANG, Progress.NONE)) {
            long hazard = office.database().write(Act.of("hazard.add", "楼道"), daos -> daos.get(HazardDao.class).insert(new Hazard(0, null, null, "楼道",
                    LocalDateTime.of(2026, 11, 1, 9, 30), "堆物", HazardSeverity.ORDINARY, "", "", null, "", null, HazardState.NEW, 0)));
            new Attachments(office.database(), folder(), DaoTest.CLOCK).add(AttachedTo.hazard(hazard, "楼道"), "现场.jpg", photo);
            name = only(office).storedName();
        }
        offices.restore(before.file(), folder(), WANG, Progress.NONE).close();
        assertThat(folder().resolve("attachments").resolve(name)).doesNotExist();
        try (Stream<Path> files = Files.walk(folder())) {
            List<Path> aside = files.filter(file -> file.getFileName().toString().equals(name)).toList();
            assertThat(aside).singleElement().asString().contains("put-aside");
        }
    }

    @Test
    void theCheckTellsWhoseIsMissing() throws IOException {
        try (Office office = withPhoto()) {
            Files.delete(stored(folder(), office));
            Files.write(folder().resolve("attachments").resolve("0".repeat(32)), new byte[10]);
        }
        Verification found = offices.check(folder(), WANG, Progress.NONE);
        assertThat(found.damages()).singleElement().satisfies(damage -> assertThat(damage.text()).contains("楼道").contains("现场.jpg"));
        assertThat(found.files()).isEqualTo(1);
        assertThat(found.unclaimed()).isEqualTo(1);
        offices.open(folder(), WANG, Progress.NONE).close();
    }
}
