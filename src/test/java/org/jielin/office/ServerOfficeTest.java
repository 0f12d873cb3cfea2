package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jielin.account.Account;
import org.jielin.account.PasswordVerifier;
import org.jielin.account.Role;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Right;
import org.jielin.common.db.TestPostgres;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.office.Offices.Created;
import org.jielin.office.Offices.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices on a server: how they begin, who gets in, and what they leave to the server. */
class ServerOfficeTest {

    private static final Credentials WANG = new Credentials("Wang", "一句好记的话".toCharArray());
    private static final Credentials LI = new Credentials("li", "另一句好记的话".toCharArray());
    private static final Credentials WRONG = new Credentials("wang", "一句记错的话".toCharArray());

    @TempDir
    Path folder;
    private final Offices offices = new Offices(DaoTest.CLOCK, Map.of());
    private String schema;

    @BeforeEach
    void address() throws IOException {
        schema = TestPostgres.emptySchema();
        address("localhost", TestPostgres.port(), schema, "postgres");
    }

    private void address(String host, int port, String inSchema, String user) throws IOException {
        Files.writeString(folder.resolve("office.server"),
                "url=jdbc:postgresql://%s:%d/postgres?currentSchema=%s%nuser=%s%n".formatted(host, port, inSchema, user));
    }

    private Office open(Credentials who) {
        return offices.open(folder, who, Progress.NONE);
    }

    private Created created() {
        return offices.create(folder, "金柳苑居委会", WANG);
    }

    private Accounts accounts(Office office) {
        return new Accounts(office, DaoTest.CLOCK);
    }

    private static Account account(Role role) {
        return new Account(0, LI.login(), "李敏", role, null, true, 0);
    }

    private Account li(Office office) {
        return accounts(office).list().stream().map(AccountRow::account).filter(each -> each.login().equals("li")).findFirst().orElseThrow();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserMessageException.class, said -> {
            assertThat(said.key()).isEqualTo(key);
            assertThat(said.getMessage()).doesNotContainIgnoringCase("select");
        });
    }

    @Test
    void isMadeOnceAndOpensWithThePasswordOnly() {
        assertThat(offices.state(folder)).isEqualTo(State.SERVER);
        refused("office.server.empty", () -> open(WANG));
        Created created = created();
        assertThat(created.recoveryCode()).isEmpty();
        assertThat(created.office().database().access().may(Right.ADMINISTER)).isTrue();
        refused("office.server.taken", this::created);
        refused("login.wrong", () -> open(WRONG));
        refused("login.wrong", () -> open(LI));
        try (Office office = open(WANG)) {
            assertThat(office.name()).isEqualTo("金柳苑居委会");
            assertThat(office.login()).isEqualTo("wang");
            assertThat(office.key()).isEqualTo(created.office().key());
            assertThat(office.database().verify(Progress.NONE).damages()).isEmpty();
            assertThat(offices.unlocks(office, WANG.password())).isTrue();
            refused("login.wrong", () -> offices.unlocks(office, WRONG.password()));
        }
        assertThat(offices.check(folder, WANG, Progress.NONE).good()).isTrue();
        assertThat(folder.resolve("office.keys")).doesNotExist();
    }

    @Test
    void whoIsAddedGetsInWithHisRightsOnlyAndWhoIsClosedDoesNot() {
        Office director = created().office();
        accounts(director).add(account(Role.VIEWER), Set.of(), LI.password());
        try (Office viewer = open(LI)) {
            assertThat(viewer.database().access().name()).isEqualTo("李敏");
            refused("access.refused", () -> viewer.database().write(Act.of("hazard.add", "三号楼"), daos -> null));
            refused("access.refused", () -> accounts(viewer).resetPassword(account(Role.VIEWER), LI.password()));
            refused("access.refused", () -> accounts(viewer).close(new Account(1, "wang", "Wang", Role.DIRECTOR, null, true, 0)));
            assertThat(offices.unlocks(viewer, LI.password())).isTrue();
        }
        accounts(director).close(li(director));
        refused("login.wrong", () -> open(LI));
        accounts(director).resetPassword(li(director), WRONG.password());
        refused("login.wrong", () -> open(LI));
        try (Office viewer = open(new Credentials("LI", WRONG.password()))) {
            offices.changePassword(viewer, WRONG.password(), LI.password());
        }
        open(LI).close();
        assertThat(director.database().verify(Progress.NONE).damages()).isEmpty();
    }

    @Test
    void guessingIsSlow() {
        created();
        for (int i = 0; i < 3; i++) {
            refused("login.wrong", () -> open(WRONG));
        }
        refused("login.wait", () -> open(WANG));
    }

    /** For whoever has forgotten every password: there is no recovery code. */
    @Test
    void theAdministratorOfTheServerCanSetAVerifier() {
        created();
        String table = schema + ".account";
        TestPostgres.execute("alter table " + table + " disable trigger user");
        TestPostgres.execute("update " + table + " set verifier = '" + PasswordVerifier.fresh(LI.password()).text() + "' where login = 'wang'");
        TestPostgres.execute("alter table " + table + " enable trigger user");
        refused("login.wrong", () -> open(WANG));
        open(new Credentials("wang", LI.password())).close();
    }

    @Test
    void leavesKeysAndBackupsToTheServer() {
        Office office = created().office();
        Safeguard safeguard = new Safeguard(office, DaoTest.CLOCK);
        refused("office.server.rekey", () -> accounts(office).rekey(Progress.NONE));
        refused("office.server.recovery", () -> accounts(office).newRecoveryCode());
        refused("backup.server", () -> safeguard.make(BackupReason.BY_HAND, Progress.NONE));
        refused("backup.server", () -> safeguard.rehearse(folder.resolve("x"), Progress.NONE));
        refused("backup.server", () -> safeguard.chooseSecondPlace(folder.resolve("x")));
        refused("backup.server", () -> offices.restore(folder.resolve("x"), folder, WANG, Progress.NONE));
        refused("office.server.recovery", () -> offices.recoverable(folder, "x", Progress.NONE));
        safeguard.before(BackupReason.BEFORE_IMPORT);
        assertThat(safeguard.dueToday()).isFalse();
        assertThat(safeguard.late(Optional.empty())).isFalse();
        assertThat(safeguard.last(Optional.empty())).isEqualTo(new UserMessageException("backup.server").getMessage());
    }

    @Test
    void aServerThatRefusesIsTold() throws IOException {
        String user = "clerk_" + schema;
        TestPostgres.addUser(user, "right");
        address("localhost", TestPostgres.port(), schema, user);
        refused("office.server.rejected", this::created);
        refused("office.server.password", () -> new Offices(DaoTest.CLOCK, Map.of("JIELIN_DATABASE_PASSWORD", "wrong")).create(folder, "金柳苑居委会", WANG));
        Offices known = new Offices(DaoTest.CLOCK, Map.of("JIELIN_DATABASE_PASSWORD", "right"));
        refused("office.server.missing", () -> known.create(folder, "金柳苑居委会", WANG));
        TestPostgres.execute("grant usage on schema " + schema + " to " + user);
        refused("office.server.schema", () -> known.create(folder, "金柳苑居委会", WANG));
        TestPostgres.execute("alter schema " + schema + " owner to " + user);
        known.create(folder, "金柳苑居委会", WANG).office().close();
        address("localhost", 1, schema, "postgres");
        refused("office.server.unreachable", () -> open(WANG));
        address("localhost", TestPostgres.port(), "nowhere", "postgres");
        refused("office.server.missing", () -> open(WANG));
    }

    /** This computer too, but by a name that is not taken for it: without TLS nothing is sent there. */
    @Test
    void anotherComputerMustSpeakTls() throws IOException {
        address("[::ffff:127.0.0.1]", TestPostgres.port(), schema, "postgres");
        refused("office.server.rejected", this::created);
    }
}
