package org.jielin.common.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Beside;
import org.jielin.common.ui.Progress;

/**
 * The office's data, as one account sees it. Reads go through {@link #reader}; every write goes through {@link #write},
 * which checks the account's rights, records the named step and its changes, adds them to the audit, commits, and makes
 * the commit durable. There is no other way: the change triggers refuse a write outside a step.
 */
public final class Database implements AutoCloseable {

    private final DataSource source;
    private final Engine engine;
    private final AuditTrail audit;
    private final Clock clock;
    private final EmbeddedFile file;
    private final Access access;
    private final Jdbi jdbi;
    private Database masked;

    private Database(DataSource source, Engine engine, AuditTrail audit, Clock clock, EmbeddedFile file, Access access) {
        this.source = source;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
        this.file = file;
        this.access = access;
        this.jdbi = jdbi(source);
        GuardedTables.of(access).forEach(jdbi::define);
    }

    static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).installPlugin(new SqlObjectPlugin()).registerRowMapper(new RecordMappers());
    }

    /**
     * Opens an office's file, whose schema is up to date.
     *
     * @throws UserMessageException when the folder is no office or no place for one, is held by another program, can't be
     *         read, or belongs to a newer program
     * @throws OutdatedSchemaException when it belongs to an older program
     */
    public static Database open(OfficeFile office, OfficeKey key, Clock clock, Access access) {
        EmbeddedFile file = EmbeddedFile.open(office, key, LocalDateTime.now(clock));
        return connected(file, key, clock, access, false);
    }

    /**
     * Makes a new office in a folder that holds none yet.
     *
     * @throws UserMessageException when the folder already holds an office, is no place for one or can't be written
     */
    public static Database create(OfficeFile office, OfficeKey key, Clock clock, Access access) {
        if (office.exists()) {
            throw new UserMessageException("office.create.exists", office.folder());
        }
        try {
            Files.createDirectories(office.folder());
        } catch (IOException e) {
            throw new UserMessageException("office.create.folder", office.folder());
        }
        return connected(EmbeddedFile.create(office, key, null, LocalDateTime.now(clock)), key, clock, access, false);
    }

    private static Database connected(EmbeddedFile file, OfficeKey key, Clock clock, Access access, boolean anew) {
        try {
            return on(file.source(), Engine.H2, new AuditTrail(key), clock, file, access, anew);
        } catch (RuntimeException e) {
            file.abandon();
            throw file.refusal(e);
        }
    }

    /**
     * Uses one committee's schema on a PostgreSQL server and brings it up to date.
     *
     * @param key for the digests and hashes of the audit; the server has its own way to protect its disk
     */
    public static Database server(DataSource source, OfficeKey key, Clock clock, Access access) {
        return server(source, key, clock, access, false);
    }

    static Database server(DataSource source, OfficeKey key, Clock clock, Access access, boolean anew) {
        return on(source, Engine.POSTGRESQL, new AuditTrail(key), clock, null, access, anew);
    }

    /** @param anew whether the digests have to be taken anew even when the schema stays as it is */
    private static Database on(DataSource source, Engine engine, AuditTrail audit, Clock clock, EmbeddedFile file, Access access, boolean anew) {
        boolean baseline = Schema.migrate(source, null) > 0 || anew;
        Database database = new Database(source, engine, audit, clock, file, access);
        database.jdbi.useTransaction(handle -> {
            engine.begin(handle);
            ChangeTriggers.install(handle, engine);
            if (baseline || AuditTrail.head(handle).id() == 0) {
                audit.baseline(handle, access, LocalDateTime.now(clock));
            }
        });
        database.jdbi.useHandle(engine::makeDurable);
        return database;
    }

    /**
     * Makes an office of a stream that {@link #dump} wrote, in the schema the rows were written in, compares what arrived
     * with what was sent, and only then brings the schema up to date.
     *
     * @param key the new file's own
     * @param digests the key that the stream's digests were made with
     * @throws UserMessageException when what arrived differs
     */
    public static Database restore(OfficeFile office, OfficeKey key, OfficeKey digests, InputStream dump, Clock clock, Access access, Progress progress)
            throws IOException {
        EmbeddedFile file = null;
        try {
            Dump.Reading reading = Dump.open(dump);
            file = EmbeddedFile.create(office, key, reading.schema(), LocalDateTime.now(clock));
            Jdbi plain = jdbi(file.source());
            Totals sent = loaded(plain, reading, progress);
            if (dump.read() >= 0) {
                throw new DamagedException();
            }
            compare(plain, new AuditTrail(digests), sent);
            return connected(file, key, clock, access, !key.equals(digests));
        } catch (RuntimeException | IOException e) {
            if (file != null) {
                file.abandon();
            }
            throw e;
        }
    }

    private static Totals loaded(Jdbi jdbi, Dump.Reading reading, Progress progress) throws IOException {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(transaction -> reading.load(transaction, progress));
        }
    }

    private static void compare(Jdbi jdbi, AuditTrail audit, Totals sent) {
        jdbi.useHandle(handle -> sent.tables().forEach((table, total) -> {
            TableDigest found = audit.compute(handle, table);
            if (found.rows() != total.rows() || !found.hex().equals(total.digest())) {
                throw new UserMessageException("backup.differs", table);
            }
        }));
    }

    /**
     * Writes all rows of a file as {@link #dump} does, whatever version of the program wrote it.
     *
     * @param key null for a file of the first version, which had no cipher
     * @param digests the key that the stream's digests are made with
     */
    public static Totals export(OfficeFile office, OfficeKey key, OfficeKey digests, Clock clock, OutputStream out, Progress progress) throws IOException {
        DataSource source = office.source(key, false);
        Totals totals;
        try (Handle handle = jdbi(source).open()) {
            totals = new Dump(new AuditTrail(digests)).write(handle, Schema.of(source).current(), LocalDateTime.now(clock), out, progress);
        } catch (JdbiException | FlywayException e) {
            throw EmbeddedFile.refusal(office, e);
        }
        EmbeddedFile.shutDown(source);
        return totals;
    }

    /** The same data for somebody else. */
    public Database as(Access other) {
        return new Database(source, engine, audit, clock, file, other);
    }

    /**
     * The same data with every number masked, for screens that nobody has asked to show more. It is kept: a Jdbi that has met
     * no statement yet prepared each page's anew, which took a third of the time to open one.
     */
    public synchronized Database masked() {
        if (masked == null) {
            masked = as(access.masked());
        }
        return masked;
    }

    public Access access() {
        return access;
    }

    /** Whether the data lies on a server, which has backups and ways to protect its disk of its own. */
    public boolean onServer() {
        return engine == Engine.POSTGRESQL;
    }

    /** Whether the file was closed in good order the last time and is unchanged since. */
    public boolean closedWell() {
        return file == null || file.wasIntact();
    }

    /** A data access object for reading, with a connection of its own for each call. */
    public <D> D reader(Class<D> dao) {
        D onDemand = jdbi.onDemand(dao);
        return dao.cast(Proxy.newProxyInstance(dao.getClassLoader(), new Class<?>[] {dao}, (proxy, method, arguments) -> {
            try {
                return method.invoke(onDemand, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof JdbiException failure ? failed(failure) : e.getCause();
            }
        }));
    }

    /** Reads several things as of one moment. */
    public <T> T read(Function<Daos, T> work) {
        try {
            return jdbi.inTransaction(handle -> work.apply(handle::attach));
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Reads several things as of one moment while the database's thread goes on writing: for work beside that thread. */
    public <T> T readBeside(Function<Daos, T> work) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, handle -> work.apply(handle::attach));
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    <T> T look(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /**
     * Does one named act: all of it or nothing. When this returns, the act is on the disk.
     *
     * @throws UserMessageException when the account may not do it, or the disk is full; nothing has changed then
     * @throws DataFailure when the database refused; nothing has changed then
     */
    public <T> T write(Act act, Function<Daos, T> work) {
        return write(act, null, handle -> work.apply(handle::attach));
    }

    <T> T write(Act act, Long undoneStep, Function<Handle, T> work) {
        access.require(Right.of(act));
        return durably(handle -> {
            LocalDateTime now = LocalDateTime.now(clock);
            long step = handle.createUpdate("""
                    insert into step (name, detail, actor, done_at, undoes_id)
                    values (:name, :detail, :actor, :doneAt, :undoes)""")
                    .bind("name", act.name()).bind("detail", act.detail()).bind("actor", access.name())
                    .bind("doneAt", now).bind("undoes", undoneStep)
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            Engine.Recorded<T> recorded = engine.recording(handle, step, work);
            AccessCheck.check(handle, access, recorded.rows());
            Supplier<AuditTrail.Told> told = Beside.compute(() -> audit.tell(recorded.rows()));
            engine.keep(handle, step, recorded.rows());
            audit.change(handle, access, now, step, act, undoneStep, told.get());
            return recorded.result();
        });
    }

    /** Tells the audit of something that changed no record. When this returns, the entry is on the disk. */
    public void note(AuditKind kind, Map<String, ?> body) {
        durably(handle -> {
            audit.append(handle, kind, access, LocalDateTime.now(clock), null, body);
            return null;
        });
    }

    /**
     * Tells the audit that private values of a record are about to be shown; to be called before they are. Says nothing for
     * an account that sees masks anyway.
     *
     * @param fields as {@code table.column}
     */
    public void seen(String table, long id, String... fields) {
        if (access.may(Right.SEE_SENSITIVE)) {
            note(AuditKind.SEEN, Map.of("table", table, "id", id, "fields", List.of(fields)));
        }
    }

    private <T> T durably(Function<Handle, T> work) {
        synchronized (audit) {
            try (Handle handle = jdbi.open()) {
                T result = handle.inTransaction(transaction -> {
                    engine.begin(transaction);
                    return work.apply(transaction);
                });
                engine.makeDurable(handle);
                return result;
            } catch (JdbiException | MVStoreException e) {
                throw failed(e);
            }
        }
    }

    /** After its disk failed the file is let go: the next act opens it as the disk has it, and the next opening checks it. */
    private RuntimeException failed(RuntimeException failure) {
        RuntimeException told = DataFailure.of(failure);
        if (file != null && told instanceof UserMessageException) {
            file.abandon();
        }
        return told;
    }

    /** The number of the newest step, by anybody: nothing of the office was changed while it stays the same. */
    public long newestStep() {
        return jdbi.withHandle(Touched::newestStep);
    }

    /** Whom the steps after that one touched. */
    public Touched touchedSince(long step) {
        return jdbi.withHandle(handle -> Touched.since(handle, step));
    }

    /** The newest entry of the audit. */
    public AuditHead auditHead() {
        return jdbi.withHandle(AuditTrail::head);
    }

    /** When the newest entry of the audit was noted. */
    public Optional<LocalDateTime> lastNoted() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(noted_at) from audit_entry").mapTo(LocalDateTime.class).findOne());
    }

    /** Checks the audit's chain and each table against its digest, as of one moment. */
    public Verification verify(Progress progress) {
        try {
            AuditHead sealed = file == null ? new AuditHead(0, AuditTrail.FIRST) : file.sealed();
            Verification found = jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, handle -> new Verifier(handle, engine, audit, sealed, progress).run());
            if (file != null && found.good()) {
                file.trust();
            }
            return found;
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Writes all rows as of one moment, while others go on working. */
    public Totals dump(OutputStream out, Progress progress) throws IOException {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(TransactionIsolationLevel.SERIALIZABLE,
                    transaction -> new Dump(audit).write(transaction, Schema.of(source).current(), LocalDateTime.now(clock), out, progress));
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** What the office holds at this moment, counted and digested. */
    public Totals totals(Progress progress) throws IOException {
        return dump(OutputStream.nullOutputStream(), progress);
    }

    /**
     * Closes the office's file; nothing can be read or written afterwards.
     *
     * @throws UserMessageException when the disk failed; what was saved is there, and is checked at the next opening
     */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
