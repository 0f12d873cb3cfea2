package org.jielin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jielin.account.KeyFile;
import org.jielin.building.BuildingDao;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Act;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @TempDir
    Path folder;
    @TempDir
    Path stick;
    private final KeyFile keys = KeyFile.fresh(OfficeFile.FIRST);
    private Database database;
    private Backups backups;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        for (int i = 0; i < 50; i++) {
            String name = "小区" + i;
            database.write(Act.of("office.rename", name), daos -> daos.get(BuildingDao.class).insertEstate(name));
        }
        database.note(AuditKind.LOGIN, Map.of());
        backups = new Backups(folder, DaoTest.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Backup make() {
        return backups.make(BackupReason.BY_HAND, keys, TestOffice.KEY, database::dump, Progress.NONE);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(backups.folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aBackupIsTriedBeforeItGetsItsName() throws IOException {
        Backup made = make();
        assertThat(left()).containsExactly(made.file().getFileName().toString());
        assertThat(backups.newest()).get().isEqualTo(made);
        assertThat(backups.rehearse(made.file(), TestOffice.KEY, Progress.NONE).rows("estate")).isEqualTo(50);
        assertThat(left()).hasSize(1);
    }

    @Test
    void aBackupThatCantBeReadBackIsNone() throws IOException {
        assertThatThrownBy(() -> backups.make(BackupReason.BY_HAND, keys, TestOffice.KEY, (out, progress) -> {
            out.write("[1]".getBytes());
            return null;
        }, Progress.NONE)).isInstanceOf(UserMessageException.class);
        assertThat(backups.newest()).isEmpty();
        make();
        assertThat(left()).hasSize(1);
    }

    @Test
    void theCopyInASecondPlaceIsReadBack() {
        Backup made = make();
        backups.copy(made, stick);
        assertThat(Backups.in(stick)).hasSize(1).first().extracting(Backup::size).isEqualTo(made.size());
    }

    @Test
    void everyDamageIsFoundAndAnotherKeyOpensNothing() throws IOException {
        Path file = make().file();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            refused(file, damaged, TestOffice.KEY);
        }
        for (int i = 0; i < 12; i++) {
            refused(file, Arrays.copyOf(whole, random.nextInt(whole.length)), TestOffice.KEY);
        }
        refused(file, Arrays.copyOf(whole, whole.length + 1), TestOffice.KEY);
        refused(file, whole, OfficeKey.random());
    }

    private void refused(Path file, byte[] content, OfficeKey key) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> backups.rehearse(file, key, Progress.NONE)).isInstanceOf(UserMessageException.class);
    }
}
