package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jielin.account.Account;
import org.jielin.account.Role;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How accounts begin, change and end, and whom the office then lets in. */
class AccountsTest {

    private static final Credentials WANG = new Credentials("wang", "一句好记的话".toCharArray());
    private static final Credentials LI = new Credentials("li", "另一句好记的话".toCharArray());

    @TempDir
    Path folder;
    private final Offices offices = new Offices(DaoTest.CLOCK);
    private String code;
    private Office office;
    private Accounts accounts;

    @BeforeEach
    void create() {
        Offices.Created created = offices.create(folder, "金柳苑居委会", WANG);
        code = created.recoveryCode();
        use(created.office());
    }

    private void use(Office opened) {
        office = opened;
        accounts = new Accounts(office, DaoTest.CLOCK);
    }

    private void reopen(Credentials who) {
        office.close();
        use(offices.open(folder, who, Progress.NONE));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Account account(Credentials who, String name, Role role) {
        return new Account(0, who.login(), name, role, null, true, 0);
    }

    private Account known(String login) {
        return accounts.list().stream().map(AccountRow::account).filter(each -> each.login().equals(login)).findFirst().orElseThrow();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserMessageException.class, said -> assertThat(said.key()).isEqualTo(key));
    }

    @Test
    void whoIsAddedGetsInAndWhoIsClosedDoesNot() {
        accounts.add(account(LI, "李敏", Role.COMMUNITY_WORKER), Set.of(), LI.password());
        refused("account.login.taken", () -> accounts.add(account(LI, "李明", Role.VIEWER), Set.of(), LI.password()));
        refused("account.name.taken", () -> accounts.add(account(new Credentials("li2", LI.password()), "李敏", Role.VIEWER), Set.of(), LI.password()));
        reopen(LI);
        assertThat(office.database().access().name()).isEqualTo("李敏");
        assertThat(office.database().access().may(Right.ADMINISTER)).isFalse();
        refused("access.refused", accounts::list);
        refused("access.refused", accounts::newRecoveryCode);
        reopen(WANG);
        accounts.close(known("li"));
        refused("history.undo.never", () -> new History(office.database()).undo(new History(office.database()).steps(1).getFirst().id()));
        office.close();
        refused("login.wrong", () -> offices.open(folder, LI, Progress.NONE));
        use(offices.open(folder, WANG, Progress.NONE));
        accounts.resetPassword(known("li"), LI.password());
        reopen(LI);
    }

    @Test
    void oneDirectorIsAlwaysLeft() {
        Account wang = known("wang");
        refused("account.director.last",
                () -> accounts.update(new Account(wang.id(), "wang", "wang", Role.VIEWER, null, true, wang.version()), Set.of()));
        refused("account.close.own", () -> accounts.close(wang));
        accounts.add(account(LI, "李敏", Role.DIRECTOR), Set.of(), LI.password());
        accounts.update(new Account(wang.id(), "wang", "王主任", Role.COMMUNITY_WORKER, null, true, wang.version()), Set.of());
        refused("account.director.last", () -> accounts.close(known("li")));
        assertThat(known("wang").name()).isEqualTo("王主任");
    }

    @Test
    void aLeaderGetsEntrancesAndAMediatorTheOneOfTheSameName() {
        ResidentSamples samples = new ResidentSamples(office.database());
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        accounts.add(account(LI, "李敏", Role.BUILDING_LEADER), Set.of(entrance), LI.password());
        accounts.add(account(new Credentials("zhou", LI.password()), "周调解", Role.MEDIATOR), Set.of(entrance), LI.password());
        assertThat(accounts.list()).filteredOn(row -> row.account().login().equals("li")).singleElement()
                .extracting(AccountRow::entrances).isEqualTo(Set.of(entrance));
        assertThat(accounts.list()).filteredOn(row -> row.account().login().equals("zhou")).singleElement().satisfies(row -> {
            assertThat(row.mediator()).isEqualTo("周调解");
            assertThat(row.entrances()).isEmpty();
        });
    }

    @Test
    void aNewCodeAndANewKeyLetTheRightPeopleIn() {
        accounts.add(account(LI, "李敏", Role.COMMUNITY_WORKER), Set.of(), LI.password());
        String fresh = accounts.newRecoveryCode();
        use(accounts.rekey(Progress.NONE));
        assertThat(new History(office.database()).steps(1).getFirst().name()).isEqualTo("account.rekey");
        assertThat(office.database().verify(Progress.NONE).damages()).isEmpty();
        reopen(LI);
        reopen(new Credentials("", fresh.toCharArray()));
        office.close();
        refused("login.wrong", () -> offices.open(folder, new Credentials("", code.toCharArray()), Progress.NONE));
    }
}
