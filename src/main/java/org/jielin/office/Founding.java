package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.KeyFile;
import org.jielin.account.Role;
import org.jielin.backup.BackupReason;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.ui.Progress;
import org.jielin.office.Offices.Created;

/** Gives an office its key, its first account, a director's, and its recovery code. */
final class Founding {

    private final Clock clock;

    Founding(Clock clock) {
        this.clock = clock;
    }

    /** A new office in a folder that holds none. */
    Created create(Path place, String name, Credentials first) {
        OfficeKey key = OfficeKey.random();
        OfficeFile file = new OfficeFile(place);
        String code = RecoveryCode.fresh();
        KeyFile keys = KeyFile.fresh(file.name()).withAccount(first.login(), first.password(), key).withRecovery(code, key);
        Database whole = Database.create(file, key, clock, Access.full(Doorkeeper.normal(first.login())));
        whole.write(Act.of("office.create", name), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.NAME, name);
            firstAccount(daos.get(AccountDao.class), first);
            return null;
        });
        keys.write(place);
        return founded(place, name, whole, key, first, code);
    }

    /** An office of the first version, whose file was plain; that file is removed once what takes its place is whole. */
    Created encrypt(Path place, Credentials first, Progress progress) {
        OfficeFile plain = new OfficeFile(place);
        OfficeKey key = OfficeKey.random();
        String code = RecoveryCode.fresh();
        KeyFile keys = KeyFile.fresh(plain.name()).withAccount(first.login(), first.password(), key).withRecovery(code, key);
        Database whole = new Replacement(clock).replace(place, keys, key, key, BackupReason.BEFORE_UPGRADE,
                (out, watched) -> Database.export(plain, null, key, clock, out, watched),
                fresh -> fresh.write(Act.of("account.first", Doorkeeper.normal(first.login())), daos -> {
                    firstAccount(daos.get(AccountDao.class), first);
                    return null;
                }), progress);
        String name = whole.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        return founded(place, name, whole, key, first, code);
    }

    private static Created founded(Path place, String name, Database whole, OfficeKey key, Credentials first, String code) {
        String login = Doorkeeper.normal(first.login());
        return new Created(new Office(place, name, whole.as(Doorkeeper.access(whole, login)), key, login), code);
    }

    private static void firstAccount(AccountDao accounts, Credentials first) {
        accounts.insert(new Account(0, Doorkeeper.normal(first.login()), first.login().strip(), Role.DIRECTOR, null, true, 0));
    }
}
