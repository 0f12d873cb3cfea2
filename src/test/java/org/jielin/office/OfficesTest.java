package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.Role;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.FirstVersion;
import org.jielin.common.db.Right;
import org.jielin.common.db.TestAudit;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.office.Offices.Created;
import org.jielin.office.Offices.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How offices are made, opened, upgraded, restored and put under a new key. */
class OfficesTest {

    private static final Credentials WANG = new Credentials("wang", "一句好记的话".toCharArray());
    private static final Credentials WRONG = new Credentials("wang", "一句记错的话".toCharArray());

    @TempDir
    Path folder;
    private final Offices offices = new Offices(DaoTest.CLOCK);

    private Created created() {
        return offices.create(folder, "金柳苑居委会", WANG);
    }

    private Office open(Credentials who) {
        return offices.open(folder, who, Progress.NONE);
    }

    private static void addHazard(Office office, String location) {
        Hazard hazard = new Hazard(0, null, null, location, LocalDateTime.of(2026, 11, 1, 9, 30), "楼道堆物", HazardSeverity.MAJOR, "沈建忠", "物业",
                DaoTest.TODAY, "", null, HazardState.DISPATCHED, 0);
        office.database().write(Act.of("hazard.add", location), daos -> daos.get(HazardDao.class).insert(hazard));
    }

    private static int hazards(Office office) {
        return office.database().reader(HazardDao.class).count(HazardFilter.ALL);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserMessageException.class, said -> assertThat(said.key()).isEqualTo(key));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void opensWithThePasswordOrTheCodeAndNothingElse() {
        Created created = created();
        addHazard(created.office(), "三号楼道堆物");
        created.office().close();
        refused("login.wrong", () -> open(WRONG));
        refused("login.wrong", () -> open(new Credentials("li", WANG.password())));
        try (Office office = open(WANG)) {
            assertThat(hazards(office)).isEqualTo(1);
            assertThat(office.name()).isEqualTo("金柳苑居委会");
        }
        try (Office office = open(new Credentials("", created.recoveryCode().toLowerCase().toCharArray()))) {
            assertThat(hazards(office)).isEqualTo(1);
        }
    }

    @Test
    void aCopyOnAnotherMachineOpensWithNothingButThePassword(@TempDir Path elsewhere) throws IOException {
        Created created = created();
        addHazard(created.office(), "三号楼道堆物");
        created.office().close();
        for (String name : List.of("office.mv.db", "office.keys")) {
            Files.copy(folder.resolve(name), elsewhere.resolve(name));
        }
        try (Office office = offices.open(elsewhere, WANG, Progress.NONE)) {
            assertThat(hazards(office)).isEqualTo(1);
        }
    }

    @Test
    void anOfficeOfTheFirstVersionIsBackedUpAndEncrypted() throws IOException {
        FirstVersion.write(folder, "旧版居委会", "阳台花盆欲坠");
        assertThat(offices.state(folder)).isEqualTo(State.PLAIN);
        refused("office.open.plain", () -> open(WANG));
        Created created = offices.encrypt(folder, WANG, Progress.NONE);
        assertThat(hazards(created.office())).isEqualTo(1);
        assertThat(created.office().name()).isEqualTo("旧版居委会");
        assertThat(created.office().database().verify(Progress.NONE).damages()).isEmpty();
        created.office().close();
        assertThat(names()).doesNotContain("office.mv.db").contains("office-2.mv.db", "office.keys");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String("花盆".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(offices.backups(folder).newest()).get().extracting(Backup::reason).isEqualTo(BackupReason.BEFORE_UPGRADE);
        try (Office office = open(WANG)) {
            assertThat(hazards(office)).isEqualTo(1);
        }
    }

    @Test
    void aRestoredBackupPutsThePresentOfficeAside() throws IOException {
        Office office = created().office();
        addHazard(office, "一");
        Backup backup = new Safeguard(office, DaoTest.CLOCK).make(BackupReason.BY_HAND, Progress.NONE);
        addHazard(office, "二");
        office.close();
        refused("login.wrong", () -> offices.restore(backup.file(), folder, WRONG, Progress.NONE));
        try (Office restored = offices.restore(backup.file(), folder, WANG, Progress.NONE)) {
            assertThat(hazards(restored)).isEqualTo(1);
            assertThat(restored.database().verify(Progress.NONE).damages()).isEmpty();
        }
        assertThat(names()).anyMatch(name -> name.startsWith("put-aside-"));
        try (Office again = open(WANG)) {
            assertThat(hazards(again)).isEqualTo(1);
        }
    }

    @Test
    void aNewKeyKeepsPasswordsAndShutsOldCopiesOut() throws IOException {
        Office office = created().office();
        addHazard(office, "一");
        byte[] oldKeys = Files.readAllBytes(folder.resolve("office.keys"));
        Office fresh = offices.rekey(office, Progress.NONE);
        assertThat(fresh.key()).isNotEqualTo(office.key());
        addHazard(fresh, "二");
        fresh.close();
        assertThat(names()).doesNotContain("office.mv.db");
        try (Office again = open(WANG)) {
            assertThat(hazards(again)).isEqualTo(2);
            assertThat(again.database().verify(Progress.NONE).damages()).isEmpty();
        }
        Files.write(folder.resolve("office.keys"), oldKeys);
        assertThatThrownBy(() -> open(WANG)).isInstanceOf(UserMessageException.class);
    }

    @Test
    void aDamagedFileIsNotShown() throws IOException {
        Office office = created().office();
        addHazard(office, "一");
        office.close();
        byte[] file = Files.readAllBytes(folder.resolve("office.mv.db"));
        int refused = 0;
        for (int place = 4096; place < file.length; place += file.length / 20) {
            byte[] flipped = file.clone();
            flipped[place] ^= 4;
            Files.write(folder.resolve("office.mv.db"), flipped);
            for (int time = 0; time < 2; time++) {
                try (Office opened = open(WANG)) {
                    assertThat(hazards(opened)).isEqualTo(1);
                } catch (UserMessageException said) {
                    assertThat(said.key()).isIn("office.open.altered", "office.open.damaged");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void restoringOverAnOpenOfficeIsRefused() {
        Office office = created().office();
        Backup backup = new Safeguard(office, DaoTest.CLOCK).make(BackupReason.BY_HAND, Progress.NONE);
        refused("backup.restore.held", () -> offices.restore(backup.file(), folder, WANG, Progress.NONE));
        office.close();
    }

    @Test
    void wrongPasswordsMakeOneWait() {
        created().office().close();
        for (int i = 0; i < 3; i++) {
            refused("login.wrong", () -> open(WRONG));
        }
        refused("login.wait", () -> open(WANG));
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() {
        char[] fresh = "换了一句更好记的话".toCharArray();
        try (Office office = created().office()) {
            refused("login.wrong", () -> offices.changePassword(office, WRONG.password(), fresh));
            refused("account.password.short", () -> offices.changePassword(office, WANG.password(), "12345".toCharArray()));
            offices.changePassword(office, WANG.password(), fresh);
            assertThat(TestAudit.kinds(office.database())).contains("LOGIN_FAILED", "PASSWORD");
        }
        refused("login.wrong", () -> open(WANG));
        open(new Credentials("wang", fresh)).close();
    }

    @Test
    void theCodeGivesAnAccountThatMayLogInANewPassword() {
        Created created = created();
        created.office().database().write(Act.of("account.first", "li"), daos -> daos.get(AccountDao.class)
                .insert(new Account(0, "li", "李某", Role.MEDIATOR, null, false, 0)));
        created.office().close();
        String code = created.recoveryCode();
        char[] fresh = "换了一句更好记的话".toCharArray();
        refused("login.wrong", () -> offices.recoverable(folder, RecoveryCode.fresh(), Progress.NONE));
        assertThat(offices.recoverable(folder, code, Progress.NONE)).extracting(Account::login).containsExactly("wang");
        refused("login.inactive", () -> offices.resetByRecovery(folder, code, "li", fresh, Progress.NONE));
        try (Office office = offices.resetByRecovery(folder, code, "Wang", fresh, Progress.NONE)) {
            assertThat(office.database().access().may(Right.ADMINISTER)).isTrue();
            assertThat(TestAudit.kinds(office.database())).contains("PASSWORD");
        }
        refused("login.wrong", () -> open(WANG));
        open(new Credentials("wang", fresh)).close();
    }

    @Test
    void aPasswordIsNoRecoveryCode() {
        created().office().close();
        refused("login.wrong", () -> offices.recoverable(folder, new String(WANG.password()), Progress.NONE));
    }

    @Test
    void aDirectorWhoWasShutOutComesBackWithTheCode() {
        Created created = created();
        created.office().database().write(Act.of("account.first", "wang"), daos -> {
            AccountDao accounts = daos.get(AccountDao.class);
            Account wang = accounts.withLogin("wang").orElseThrow();
            return accounts.update(new Account(wang.id(), "wang", wang.name(), Role.DIRECTOR, null, false, wang.version()));
        });
        created.office().close();
        refused("login.inactive", () -> open(WANG));
        try (Office office = offices.resetByRecovery(folder, created.recoveryCode(), "wang", WANG.password(), Progress.NONE)) {
            assertThat(office.database().access().may(Right.ADMINISTER)).isTrue();
        }
        open(WANG).close();
    }

    @Test
    void aBackupGoesBackBesideItsOfficeUnderAFreshName() throws IOException {
        Path office = folder.resolve("金柳苑");
        Path backup = offices.backups(office).folder().resolve("a.jielin-backup");
        Path fresh = Backups.freshFolder(backup);
        assertThat(fresh).isEqualTo(folder.resolve("金柳苑-恢复"));
        Files.createDirectories(fresh);
        assertThat(Backups.freshFolder(backup)).isEqualTo(folder.resolve("金柳苑-恢复-2"));
        assertThat(Backups.freshFolder(folder.resolve("stick").resolve("a.jielin-backup"))).isEqualTo(folder.resolve("stick").resolve("结邻-恢复"));
    }
}
