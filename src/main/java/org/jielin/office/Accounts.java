package org.jielin.office;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.KeyFile;
import org.jielin.account.Login;
import org.jielin.account.MediatorChoice;
import org.jielin.account.PasswordVerifier;
import org.jielin.account.Role;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.db.Act;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/**
 * Who may log in to an office, as what and with which password. The key file is written as the last thing of the step that
 * changes the row: whatever fails, nobody gets in without a row. On a server the row itself holds the password's verifier.
 */
public final class Accounts {

    private final Office office;
    private final Clock clock;

    public Accounts(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    Office office() {
        return office;
    }

    /** All accounts, the closed ones too, by login. */
    public List<AccountRow> list() {
        office.database().access().require(Right.ADMINISTER);
        return office.database().read(daos -> {
            AccountDao dao = daos.get(AccountDao.class);
            Map<Long, String> mediators = dao.mediators().stream().collect(Collectors.toMap(MediatorChoice::id, MediatorChoice::name));
            return dao.all().stream().map(account -> new AccountRow(account,
                    account.mediatorId() == null ? "" : mediators.getOrDefault(account.mediatorId(), ""), dao.entrances(account.id()))).toList();
        });
    }

    /**
     * Adds an account that can log in from now on. A mediator's account without a mediator becomes the one of its own name.
     *
     * @param entrances those of a building leader; ignored for others
     * @throws UserMessageException when a name or the password won't do or is taken
     */
    public long add(Account account, Set<Long> entrances, char[] password) {
        PasswordRules.check(new Credentials(account.login(), password));
        Account fresh = named(account);
        ObjLongConsumer<AccountDao> kept = kept(fresh.login(), password);
        return office.database().write(Act.of("account.add", fresh.name(), Messages.label(fresh.role())), daos -> {
            AccountDao dao = daos.get(AccountDao.class);
            refuseTaken(dao, fresh);
            long id = dao.insert(linked(dao, fresh));
            dao.setEntrances(id, fresh.role().byEntrance() ? entrances : Set.of());
            kept.accept(dao, id);
            return id;
        });
    }

    /** Logins are compared in one form only, so only that one is kept. */
    private static Account named(Account typed) {
        String login = Login.parse(typed.login()).map(Login::name).orElseThrow(() -> new UserMessageException("account.login.missing"));
        if (typed.name().isBlank()) {
            throw new UserMessageException("account.name.missing");
        }
        return new Account(typed.id(), login, typed.name().strip(), typed.role(), typed.mediatorId(), typed.active(), typed.version());
    }

    private static void refuseTaken(AccountDao dao, Account account) {
        for (Account other : dao.all()) {
            if (other.id() != account.id() && other.login().equals(account.login())) {
                throw new UserMessageException("account.login.taken", account.login());
            }
            if (other.id() != account.id() && other.name().equals(account.name())) {
                throw new UserMessageException("account.name.taken", account.name());
            }
        }
    }

    private static Account linked(AccountDao dao, Account account) {
        if (account.role() != Role.MEDIATOR || account.mediatorId() != null) {
            return account;
        }
        return account.withMediator(dao.mediators().stream().filter(each -> each.name().equals(account.name())).findFirst().map(MediatorChoice::id)
                .orElseGet(() -> dao.insertMediator(account.name())));
    }

    /**
     * Changes all but the login and the password.
     *
     * @throws UserMessageException when the name is taken, somebody else changed the account, or no director would be left
     */
    public void update(Account account, Set<Long> entrances) {
        Account named = named(account);
        office.database().write(Act.of("account.update", named.name()), daos -> {
            AccountDao dao = daos.get(AccountDao.class);
            refuseTaken(dao, named);
            store(dao, linked(dao, named));
            dao.setEntrances(named.id(), named.role().byEntrance() ? entrances : Set.of());
            return null;
        });
    }

    /** Gives an account a new password; one that was closed may log in again. */
    public void resetPassword(Account account, char[] password) {
        PasswordRules.check(new Credentials(account.login(), password));
        ObjLongConsumer<AccountDao> kept = kept(account.login(), password);
        office.database().write(Act.of("account.password", account.name()), daos -> {
            store(daos.get(AccountDao.class), account.withActive(true));
            kept.accept(daos.get(AccountDao.class), account.id());
            return null;
        });
    }

    /**
     * Shuts an account out. Whoever kept a copy of the key file can still open a copy of the data with the old password:
     * offer {@link #rekey} after this.
     *
     * @throws UserMessageException when it is the own one, or no director would be left
     */
    public void close(Account account) {
        if (account.login().equals(office.login())) {
            throw new UserMessageException("account.close.own");
        }
        ObjLongConsumer<AccountDao> forgotten = forgotten(account.login());
        office.database().write(Act.of("account.close", account.name()), daos -> {
            store(daos.get(AccountDao.class), account.withActive(false));
            forgotten.accept(daos.get(AccountDao.class), account.id());
            return null;
        });
    }

    /** Works out what is kept of a password, slow as that is, and gives what keeps it. */
    private ObjLongConsumer<AccountDao> kept(String login, char[] password) {
        if (office.onServer()) {
            office.database().access().require(Right.ADMINISTER);
            String verifier = PasswordVerifier.fresh(password).text();
            return (dao, id) -> dao.setVerifier(id, verifier);
        }
        KeyFile keys = keys().withAccount(login, password, office.key());
        return (dao, id) -> keys.write(office.folder());
    }

    private ObjLongConsumer<AccountDao> forgotten(String login) {
        if (office.onServer()) {
            return (dao, id) -> dao.setVerifier(id, "");
        }
        KeyFile keys = keys().without(login);
        return (dao, id) -> keys.write(office.folder());
    }

    private static void store(AccountDao dao, Account account) {
        boolean director = account.active() && account.role() == Role.DIRECTOR;
        if (!director && dao.all().stream().noneMatch(other -> other.id() != account.id() && other.active() && other.role() == Role.DIRECTOR)) {
            throw new UserMessageException("account.director.last");
        }
        if (dao.update(account) == 0) {
            throw new UserMessageException("changed.meanwhile");
        }
    }

    /** Makes a new recovery code, to be shown once; the one on paper opens nothing any more. */
    public String newRecoveryCode() {
        if (office.onServer()) {
            throw new UserMessageException("office.server.recovery");
        }
        String code = RecoveryCode.fresh();
        KeyFile keys = keys().withRecovery(code, office.key());
        office.database().write(Act.of("account.recovery"), daos -> {
            keys.write(office.folder());
            return null;
        });
        return code;
    }

    /** Puts the office under a new key; go on with the office returned, the one before is closed. */
    public Office rekey(Progress progress) {
        office.database().access().require(Right.ADMINISTER);
        Office fresh = new Offices(clock).rekey(office, progress);
        fresh.database().write(Act.of("account.rekey"), daos -> null);
        return fresh;
    }

    private KeyFile keys() {
        office.database().access().require(Right.ADMINISTER);
        KeyFile keys = KeyFile.in(office.folder()).orElseThrow(() -> new UserMessageException("keys.damaged", office.folder()));
        if (!keys.holds(office.key())) {
            throw new UserMessageException("keys.altered");
        }
        return keys;
    }
}
