package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.KeyFile;
import org.jielin.account.Login;
import org.jielin.account.LoginThrottle;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.db.Access;
import org.jielin.common.db.Database;
import org.jielin.common.text.UserMessageException;

/** Tells who may come in: by a password or the recovery code, and not before the wait after wrong ones is over. */
final class Doorkeeper {

    /** The login of who comes with the recovery code. */
    static final String BY_CODE = "";

    private final Clock clock;

    Doorkeeper(Clock clock) {
        this.clock = clock;
    }

    Duration wait(Path folder, String login) {
        return new LoginThrottle(folder, clock).wait(login);
    }

    /** @throws UserMessageException when the password is wrong, or one has to wait */
    Unlocked unlock(Path folder, KeyFile keys, Credentials who) {
        return unlock(folder, who, () -> {
            Optional<String> code = RecoveryCode.parse(new String(who.password()));
            Optional<OfficeKey> byCode = code.isPresent() ? keys.unlockByRecovery(code.get()) : Optional.empty();
            return byCode.map(key -> new Unlocked(key, true, 0))
                    .or(() -> keys.unlock(who.login(), who.password()).map(key -> new Unlocked(key, false, 0)));
        });
    }

    /** @throws UserMessageException when the password is not the one whose verifier the server has, or one has to wait */
    Unlocked unlock(Path folder, Database server, OfficeKey key, Credentials who) {
        return unlock(folder, who, () -> ServerOffice.admits(server, who) ? Optional.of(new Unlocked(key, false, 0)) : Optional.empty());
    }

    /** @throws UserMessageException when it is not the recovery code, or one has to wait */
    Unlocked byCode(Path folder, KeyFile keys, String code) {
        Unlocked unlocked = unlock(folder, keys, new Credentials(BY_CODE, code.toCharArray()));
        if (!unlocked.recovery()) {
            throw new UserMessageException("login.wrong");
        }
        return unlocked;
    }

    /** A login as accounts have it; empty when it can be none. */
    static String normal(String login) {
        return Login.parse(login).map(Login::name).orElse("");
    }

    /**
     * What an account may do.
     *
     * @throws UserMessageException when there is none of that login, or it is no longer active
     */
    static Access access(Database whole, String login) {
        AccountDao accounts = whole.reader(AccountDao.class);
        Account account = accounts.withLogin(login).filter(Account::active).orElseThrow(() -> new UserMessageException("login.inactive"));
        return account.access(accounts.entrances(account.id()));
    }

    private Unlocked unlock(Path folder, Credentials who, Supplier<Optional<Unlocked>> attempt) {
        LoginThrottle throttle = new LoginThrottle(folder, clock);
        Duration wait = throttle.wait(who.login());
        if (wait.isPositive()) {
            throw new UserMessageException("login.wait", wait.toSeconds() + 1);
        }
        Optional<Unlocked> unlocked = attempt.get();
        if (unlocked.isEmpty()) {
            throttle.failed(who.login());
            throw new UserMessageException("login.wrong");
        }
        return new Unlocked(unlocked.get().key(), unlocked.get().recovery(), throttle.succeeded(who.login()));
    }

    /**
     * Somebody who came in.
     *
     * @param recovery whether with the recovery code
     * @param failures wrong passwords since the last right one
     */
    record Unlocked(OfficeKey key, boolean recovery, int failures) {
    }
}
