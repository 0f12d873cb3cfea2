package org.jielin.common.db;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jielin.common.text.SafeTrace;
import org.jielin.common.text.UserMessageException;

/**
 * The office's data. Reads go through {@link #reader}; every write goes through {@link #write}, which records the named
 * step and its changes, commits, and makes the commit durable. There is no other way: the change triggers refuse a
 * write outside a step.
 */
public final class Database implements AutoCloseable {

    private final DataSource source;
    private final Jdbi jdbi;
    private final Engine engine;
    private final Clock clock;
    private final Access access;

    private Database(DataSource source, Engine engine, Clock clock, Access access) {
        this.source = source;
        this.jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin()).registerRowMapper(new RecordMappers());
        this.engine = engine;
        this.clock = clock;
        this.access = access;
        GuardedTables.of(access).forEach(jdbi::define);
    }

    /**
     * Opens an office's file and brings its schema up to date.
     *
     * @throws UserMessageException when the folder is no office, is held by another program or can't be read
     */
    public static Database open(OfficeFile file, Clock clock, Access access) {
        if (!file.exists()) {
            throw new UserMessageException("office.open.missing", file.folder());
        }
        return connect(file, false, clock, access);
    }

    /**
     * Makes a new office in a folder that holds none yet.
     *
     * @throws UserMessageException when the folder already holds an office or can't be written
     */
    public static Database create(OfficeFile file, Clock clock, Access access) {
        if (file.exists()) {
            throw new UserMessageException("office.create.exists", file.folder());
        }
        try {
            Files.createDirectories(file.folder());
        } catch (IOException e) {
            throw new UserMessageException("office.create.folder", file.folder());
        }
        return connect(file, true, clock, access);
    }

    private static Database connect(OfficeFile file, boolean create, Clock clock, Access access) {
        if (file.onNetwork() || !file.nameIsSafe()) {
            throw new UserMessageException("office.open.place", file.folder());
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(file.url(create));
        source.setUser("office");
        try {
            return on(source, Engine.H2, clock, access);
        } catch (FlywayException | JdbiException e) {
            throw new UserMessageException(locked(e) ? "office.open.locked" : "office.open.damaged", file.folder());
        }
    }

    /** Uses a schema that a data source leads to: an H2 file, or one committee's schema on PostgreSQL. */
    public static Database on(DataSource source, Engine engine, Clock clock, Access access) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        Database database = new Database(source, engine, clock, access);
        database.jdbi.useHandle(handle -> ChangeTriggers.install(handle, engine));
        return database;
    }

    private static boolean locked(Throwable throwable) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /** The same data for somebody else. */
    public Database as(Access other) {
        return new Database(source, engine, clock, other);
    }

    public Access access() {
        return access;
    }

    /** A data access object for reading, with a connection of its own for each call. */
    public <D> D reader(Class<D> dao) {
        D onDemand = jdbi.onDemand(dao);
        return dao.cast(Proxy.newProxyInstance(dao.getClassLoader(), new Class<?>[] {dao}, (proxy, method, arguments) -> {
            try {
                return method.invoke(onDemand, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof JdbiException failure ? new DataFailure(failure) : e.getCause();
            }
        }));
    }

    /** Reads several things as of one moment. */
    public <T> T read(Function<Daos, T> work) {
        try {
            return jdbi.inTransaction(handle -> work.apply(handle::attach));
        } catch (JdbiException e) {
            throw new DataFailure(e);
        }
    }

    /**
     * Does one named act: all of it or nothing. When this returns, the act is on the disk.
     *
     * @throws DataFailure when the database refused; nothing has changed then
     */
    public <T> T write(Act act, Function<Daos, T> work) {
        return write(act, null, handle -> work.apply(handle::attach));
    }

    <T> T write(Act act, Long undoneStep, Function<Handle, T> work) {
        access.require(Right.of(act));
        try (Handle handle = jdbi.open()) {
            T result = handle.inTransaction(transaction -> {
                long step = transaction.createUpdate("""
                        insert into step (name, detail, actor, done_at, undoes_id)
                        values (:name, :detail, :actor, :doneAt, :undoes)""")
                        .bind("name", act.name()).bind("detail", act.detail()).bind("actor", access.name())
                        .bind("doneAt", LocalDateTime.now(clock)).bind("undoes", undoneStep)
                        .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
                return engine.recording(transaction, step, work);
            });
            engine.makeDurable(handle);
            return result;
        } catch (JdbiException e) {
            throw new DataFailure(e);
        }
    }

    /** Closes the office's file; nothing can be read or written afterwards. */
    @Override
    public void close() {
        if (engine == Engine.H2) {
            try (var connection = source.getConnection(); var statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException("not closed", SafeTrace.of(e));
            }
        }
    }
}
