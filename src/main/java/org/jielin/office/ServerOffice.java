package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.Login;
import org.jielin.account.PasswordVerifier;
import org.jielin.account.Role;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.ServerAddress;
import org.jielin.common.db.ServerData;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/**
 * Offices on a PostgreSQL server: the program logs in to the database with a password of its own, and the table of accounts
 * decides who works. What somebody types to log in is compared here and never sent.
 */
final class ServerOffice {

    private static final String PASSWORD = "JIELIN_DATABASE_PASSWORD";

    private final Map<String, String> environment;
    private final Clock clock;

    ServerOffice(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** @throws UserMessageException when the server refuses, or no office was made there yet */
    ServerData open(Path folder) {
        return connect(folder, false, Access.full(Messages.text("account.program")));
    }

    private ServerData connect(Path folder, boolean fresh, Access access) {
        return ServerData.connect(ServerAddress.of(folder), environment.get(PASSWORD), fresh, clock, access);
    }

    /**
     * Makes the schema an office, with its first account.
     *
     * @throws UserMessageException when the server refuses, or somebody has an account there already
     */
    ServerData create(Path folder, String name, Credentials first) {
        String login = Login.parse(first.login()).map(Login::name).orElseThrow();
        String verifier = PasswordVerifier.fresh(first.password()).text();
        ServerData made = connect(folder, true, Access.full(login));
        made.database().write(Act.of("office.create", name), daos -> {
            AccountDao accounts = daos.get(AccountDao.class);
            if (!accounts.all().isEmpty()) {
                throw new UserMessageException("office.server.taken");
            }
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.NAME, name);
            accounts.setVerifier(accounts.insert(new Account(0, login, first.login().strip(), Role.DIRECTOR, null, true, 0)), verifier);
            return null;
        });
        return made;
    }

    /** Whether the password is the account's; an account that nobody has takes as long. */
    static boolean admits(Database whole, Credentials who) {
        String verifier = Login.parse(who.login()).flatMap(login -> whole.reader(AccountDao.class).verifier(login.name())).orElse("");
        return PasswordVerifier.parse(verifier).matches(who.password());
    }

    /** Gives an account another password, whoever owns it. */
    static void changePassword(Database whole, String login, char[] fresh) {
        String verifier = PasswordVerifier.fresh(fresh).text();
        whole.write(Act.of("account.password", login), daos -> {
            AccountDao accounts = daos.get(AccountDao.class);
            accounts.setVerifier(accounts.withLogin(login).orElseThrow().id(), verifier);
            return null;
        });
    }
}
