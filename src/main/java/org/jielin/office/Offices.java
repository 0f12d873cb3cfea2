package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.KeyFile;
import org.jielin.account.Role;
import org.jielin.attachment.AttachmentCheck;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.AttachmentFiles;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.OutdatedSchemaException;
import org.jielin.common.db.ServerAddress;
import org.jielin.common.db.ServerData;
import org.jielin.common.db.Verification;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.office.Doorkeeper.Unlocked;

/**
 * Makes, opens, brings up to date, restores and re-keys offices. A file that is to take another's place is written whole
 * beside it; the key file, which names the data file it belongs to, is moved into place last and decides.
 */
public final class Offices {

    /** How far the computer's clock may lie behind the last entry of the audit before it is told; our choice. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(10);

    private final Clock clock;
    private final Doorkeeper door;
    private final Replacement replacement;
    private final ServerOffice servers;

    public Offices(Clock clock) {
        this(clock, System.getenv());
    }

    /** @param environment where the password of a server's database may stand */
    public Offices(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.door = new Doorkeeper(clock);
        this.replacement = new Replacement(clock);
        this.servers = new ServerOffice(environment, clock);
    }

    /** What a folder holds. Beside data, an address counts for nothing: it could be slipped in. */
    public State state(Path folder) {
        if (KeyFile.in(folder).isPresent()) {
            return State.ENCRYPTED;
        }
        if (new OfficeFile(folder).plain()) {
            return State.PLAIN;
        }
        return ServerAddress.in(folder) ? State.SERVER : State.NONE;
    }

    /**
     * Opens the office in a folder for an account or with the recovery code, brings it up to date, and checks it row by row
     * when it was not closed in good order.
     *
     * @throws UserMessageException when there is none, it is held by another program, damaged or of a newer program, the
     *         password is wrong, too many were wrong before, or its server refuses
     */
    public Office open(Path folder, Credentials who, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        if (state(place) == State.SERVER) {
            ServerData server = servers.open(place);
            return enter(place, server.database(), door.unlock(place, server.database(), server.key(), who), who);
        }
        KeyFile keys = keys(place);
        Unlocked unlocked = door.unlock(place, keys, who);
        Database whole = whole(place, keys, unlocked.key(), progress);
        try {
            return enter(place, whole, unlocked, who);
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    private Database whole(Path place, KeyFile keys, OfficeKey key, Progress progress) {
        Database whole = data(place, keys, key, progress);
        try {
            if (!whole.closedWell()) {
                progress.stage(Messages.text("office.open.checking"));
                refuseDamage(place, whole.verify(progress));
            }
            return whole;
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    private static KeyFile keys(Path folder) {
        return KeyFile.in(folder).orElseThrow(() -> ServerAddress.in(folder) ? new UserMessageException("office.server.recovery")
                : new UserMessageException(new OfficeFile(folder).plain() ? "office.open.plain" : Strays.all(folder).isEmpty() ? "office.open.missing"
                        : "keys.missing", folder));
    }

    /**
     * Checks the password of who has the office open, for the lock of the screen. The failures before it go into the audit.
     *
     * @throws UserMessageException when it is wrong, or too many were wrong before
     */
    public boolean unlocks(Office office, char[] password) {
        Credentials who = new Credentials(office.login(), password);
        Unlocked unlocked = office.onServer() ? door.unlock(office.folder(), program(office), office.key(), who)
                : door.unlock(office.folder(), keys(office.folder()), who);
        noteFailures(office.database(), unlocked);
        return true;
    }

    private static Database program(Office office) {
        return office.database().as(Access.full(Messages.text("account.program")));
    }

    private static void noteFailures(Database database, Unlocked unlocked) {
        if (unlocked.failures() > 0) {
            database.note(AuditKind.LOGIN_FAILED, Map.of("failures", unlocked.failures()));
        }
    }

    /** How long an account has to wait after wrong passwords before the next is looked at; zero mostly. */
    public Duration wait(Path folder, String login) {
        return door.wait(folder, login);
    }

    /**
     * Gives who has the office open a new password. Backups of earlier days keep the one of their day.
     *
     * @throws UserMessageException when the old one is wrong, or the new one won't do
     */
    public void changePassword(Office office, char[] old, char[] fresh) {
        PasswordRules.check(new Credentials(office.login(), fresh));
        unlocks(office, old);
        if (office.onServer()) {
            ServerOffice.changePassword(office.database().as(Access.full(office.database().access().name())), office.login(), fresh);
        } else {
            keys(office.folder()).withAccount(office.login(), fresh, office.key()).write(office.folder());
        }
        office.database().note(AuditKind.PASSWORD, Map.of("login", office.login()));
    }

    /**
     * The accounts that the recovery code can give a new password: those that may log in, and the directors.
     *
     * @throws UserMessageException when it is not the code of this office, or the office can't be opened
     */
    public List<Account> recoverable(Path folder, String code, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        KeyFile keys = keys(place);
        try (Database whole = whole(place, keys, door.byCode(place, keys, code).key(), progress)) {
            return whole.reader(AccountDao.class).all().stream().filter(Offices::recoverable).toList();
        }
    }

    private static boolean recoverable(Account account) {
        return account.active() || account.role() == Role.DIRECTOR;
    }

    /**
     * Gives an account a new password with the recovery code, and opens the office for it. A director who was no longer
     * active is again: somebody has to be able to let the others in.
     *
     * @throws UserMessageException when the code or the account won't do, or the office can't be opened
     */
    public Office resetByRecovery(Path folder, String code, String login, char[] newPassword, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        Credentials fresh = new Credentials(login, newPassword);
        PasswordRules.check(fresh);
        KeyFile keys = keys(place);
        Unlocked unlocked = door.byCode(place, keys, code);
        Database whole = whole(place, keys, unlocked.key(), progress);
        try {
            Account account = whole.reader(AccountDao.class).withLogin(Doorkeeper.normal(login)).filter(Offices::recoverable)
                    .orElseThrow(() -> new UserMessageException("login.inactive"));
            Database byCode = whole.as(Access.full(Messages.text("account.recovery")));
            if (!account.active()) {
                byCode.write(Act.of("account.reactivate", account.name()), daos -> daos.get(AccountDao.class).update(account.activated()));
            }
            byCode.note(AuditKind.PASSWORD, Map.of("login", account.login(), "recovery", true));
            keys.withAccount(login, newPassword, unlocked.key()).write(place);
            return enter(place, whole, new Unlocked(unlocked.key(), false, unlocked.failures()), fresh);
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    private Database data(Path folder, KeyFile keys, OfficeKey key, Progress progress) {
        OfficeFile file = new OfficeFile(folder, keys.dataFile());
        Strays.sweep(file, LocalDateTime.now(clock));
        try {
            return Database.open(file, key, clock, Access.full(Messages.text("account.program")));
        } catch (OutdatedSchemaException older) {
            progress.stage(Messages.text("office.open.upgrading"));
            return replacement.replace(folder, keys, key, key, BackupReason.BEFORE_UPGRADE, (out, watched) -> Database.export(file, key, key, clock, out, watched),
                    fresh -> {
                    }, progress);
        }
    }

    static void refuseDamage(Path folder, Verification found) {
        if (!found.good()) {
            throw new UserMessageException("office.open.altered", folder, found.damages().getFirst().text());
        }
    }

    private Office enter(Path folder, Database whole, Unlocked unlocked, Credentials who) {
        String name = whole.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        String login = unlocked.recovery() ? Doorkeeper.BY_CODE : Doorkeeper.normal(who.login());
        Access access = unlocked.recovery() ? Access.full(Messages.text("account.recovery")) : Doorkeeper.access(whole, login);
        Database database = whole.as(access);
        AttachmentFiles.in(folder).sweep(AttachmentCheck.claimed(whole), clock.instant());
        noteFailures(database, unlocked);
        database.note(AuditKind.LOGIN, Map.of("recovery", unlocked.recovery()));
        return new Office(folder, name, database, unlocked.key(), login);
    }

    /**
     * Checks the office without refusing to look at a damaged one.
     *
     * @throws UserMessageException when it can't be opened at all
     */
    public Verification check(Path folder, Credentials who, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        if (state(place) == State.SERVER) {
            try (Office office = open(place, who, progress)) {
                return verified(place, program(office), progress);
            }
        }
        KeyFile keys = keys(place);
        Unlocked unlocked = door.unlock(place, keys, who);
        try (Database database = data(place, keys, unlocked.key(), progress)) {
            return verified(place, database, progress);
        }
    }

    private static Verification verified(Path place, Database whole, Progress progress) {
        Verification rows = whole.verify(progress);
        AttachmentCheck attached = AttachmentCheck.run(whole, AttachmentFiles.in(place), progress);
        return rows.with(attached.damages(), attached.checked(), attached.unclaimed());
    }

    /**
     * Makes a new office with its first account, a director's: in the folder, or on the server whose address it holds.
     *
     * @throws UserMessageException when a name or the password won't do, or the folder holds an office or can't be written
     */
    public Created create(Path folder, String name, Credentials first) {
        Path place = folder.toAbsolutePath().normalize();
        if (name.isBlank()) {
            throw new UserMessageException("welcome.create.name.missing");
        }
        PasswordRules.check(first);
        State state = state(place);
        if (state == State.SERVER) {
            ServerData server = servers.create(place, name.strip(), first);
            Access access = Doorkeeper.access(server.database(), Doorkeeper.normal(first.login()));
            return new Created(new Office(place, name.strip(), server.database().as(access), server.key(), Doorkeeper.normal(first.login())), "");
        }
        if (state != State.NONE) {
            throw new UserMessageException("office.create.exists", place);
        }
        if (!Strays.all(place).isEmpty()) {
            throw new UserMessageException("keys.missing", place);
        }
        return new Founding(clock).create(place, name.strip(), first);
    }

    /**
     * Encrypts an office of the first version, whose file was plain: backs it up, writes it anew with a key, compares, and
     * only then removes the plain file.
     *
     * @throws UserMessageException when it can't be read, or the password won't do
     */
    public Created encrypt(Path folder, Credentials first, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        PasswordRules.check(first);
        return new Founding(clock).encrypt(place, first, progress);
    }

    /**
     * Puts everything under a new key, so that whoever knew the old one, or holds an old copy of the key file, is shut out.
     * Everybody keeps the password. The office given is closed once the new file is whole; go on with the one returned.
     */
    public Office rekey(Office office, Progress progress) {
        if (office.onServer()) {
            throw new UserMessageException("office.server.rekey");
        }
        KeyFile keys = keys(office.folder());
        OfficeKey fresh = OfficeKey.random();
        Backup backup = backups(office.folder()).make(BackupReason.BEFORE_UPGRADE, keys, office.key(), office.database()::dump, progress);
        Database whole = replacement.build(office.folder(), keys, office.key(), fresh, backup.file(), built -> office.close(), progress);
        return new Office(office.folder(), office.name(), whole.as(office.database().access()), fresh, office.login());
    }

    /**
     * Restores a backup into a folder. An office that lies there is put aside, not removed.
     *
     * @throws UserMessageException when the password is not one of the day of the backup, or the backup is damaged
     */
    public Office restore(Path backup, Path folder, Credentials who, Progress progress) {
        Path place = folder.toAbsolutePath().normalize();
        if (ServerAddress.in(place)) {
            throw new UserMessageException("backup.server");
        }
        Restoration.Restored restored = new Restoration(clock, door).restore(backup, place, who, progress);
        try {
            return enter(place, restored.whole(), restored.unlocked(), who);
        } catch (RuntimeException e) {
            restored.whole().close();
            throw e;
        }
    }

    /** How many photos and papers an office knows whose files aren't in its folder, such as when a backup was copied without them. */
    public static int missingAttachments(Office office) {
        AttachmentFiles files = AttachmentFiles.in(office.folder());
        return (int) office.database().reader(AttachmentDao.class).all().stream().filter(attachment -> !files.has(attachment)).count();
    }

    /** Whether something of an office lies in a folder, damaged or not. */
    public boolean occupied(Path folder) {
        try {
            return state(folder) != State.NONE;
        } catch (UserMessageException damaged) {
            return true;
        }
    }

    public Backups backups(Path folder) {
        return new Backups(folder, clock);
    }

    /** Whether the computer's clock lies behind what this office has already seen. */
    public boolean clockMovedBack(Office office) {
        return office.database().lastNoted().map(last -> last.minus(CLOCK_SLACK).isAfter(LocalDateTime.now(clock))).orElse(false);
    }

    /** What a folder can hold. */
    public enum State {
        NONE,
        /** An office of the first version, before there were keys. */
        PLAIN,
        ENCRYPTED,
        /** The address of an office on a server. */
        SERVER
    }

    /**
     * A new office.
     *
     * @param recoveryCode opens it when every password is forgotten: shown once, kept nowhere; empty on a server, whose
     *        administrator can set a verifier
     */
    public record Created(Office office, String recoveryCode) {
    }
}
