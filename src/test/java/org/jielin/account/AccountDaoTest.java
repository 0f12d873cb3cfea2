package org.jielin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.DataFailure;
import org.junit.jupiter.api.Test;

class AccountDaoTest extends DaoTest {

    private static final Act ACT = new Act("account.test", "测试");
    private static final Account LEADER = new Account(0, "shen", "沈建忠", Role.BUILDING_LEADER, null, true, 0);

    private AccountDao accounts() {
        return database.reader(AccountDao.class);
    }

    private long insert(Account account) {
        return database.write(ACT, daos -> daos.get(AccountDao.class).insert(account));
    }

    @Test
    void anAccountReadsBackAndChangesOncePerVersion() {
        long id = insert(LEADER);
        Account read = accounts().withLogin("shen").orElseThrow();
        assertThat(read).isEqualTo(new Account(id, "shen", "沈建忠", Role.BUILDING_LEADER, null, true, 0));
        Account changed = new Account(id, "shen", "沈建忠", Role.VIEWER, null, false, 0);
        assertThat(database.<Integer>write(ACT, daos -> daos.get(AccountDao.class).update(changed))).isEqualTo(1);
        assertThat(database.<Integer>write(ACT, daos -> daos.get(AccountDao.class).update(changed))).isZero();
        assertThat(accounts().find(id).role()).isEqualTo(Role.VIEWER);
        assertThat(accounts().all()).hasSize(1);
    }

    @Test
    void loginAndNameAreGivenOnce() {
        insert(LEADER);
        assertThatThrownBy(() -> insert(new Account(0, "shen", "别人", Role.VIEWER, null, true, 0))).isInstanceOf(DataFailure.class);
        assertThatThrownBy(() -> insert(new Account(0, "shen2", "沈建忠", Role.VIEWER, null, true, 0))).isInstanceOf(DataFailure.class);
    }

    @Test
    void entrancesAndVerifierBelongToTheAccount() {
        long id = insert(LEADER);
        long[] doors = database.write(ACT, daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long estate = buildings.insertEstate("金柳苑");
            return new long[] {buildings.insertEntrance(Entrance.labelled(estate, "", "", "1号")), buildings.insertEntrance(Entrance.labelled(estate, "", "", "2号"))};
        });
        set(id, Set.of(doors[0], doors[1]));
        assertThat(accounts().entrances(id)).containsExactlyInAnyOrder(doors[0], doors[1]);
        set(id, Set.of());
        assertThat(accounts().entrances(id)).isEmpty();
        String login = accounts().find(id).login();
        assertThat(accounts().verifier(login)).hasValue("");
        database.write(ACT, daos -> {
            daos.get(AccountDao.class).setVerifier(id, "$argon2id$");
            return null;
        });
        assertThat(accounts().verifier(login)).hasValue("$argon2id$");
        assertThat(accounts().verifier("nobody")).isEmpty();
    }

    private void set(long id, Set<Long> entrances) {
        database.write(ACT, daos -> {
            daos.get(AccountDao.class).setEntrances(id, entrances);
            return null;
        });
    }
}
