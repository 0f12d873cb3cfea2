package org.jielin.common.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of a run, and a schema of its own for each. */
public final class TestPostgres {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static DataSource source;

    private TestPostgres() {
    }

    /** The way to the schema that was made last. */
    static DataSource source() {
        return source;
    }

    static synchronized Database freshSchema(Clock clock) {
        source = server().getDatabase("postgres", "postgres", Map.of("currentSchema", emptySchema()));
        return Database.server(source, TestOffice.KEY, clock, TestOffice.TESTER);
    }

    /** Makes a schema without anything in it and tells its name. */
    public static synchronized String emptySchema() {
        String schema = "committee_" + SCHEMAS.incrementAndGet();
        execute("create schema " + schema);
        return schema;
    }

    public static synchronized int port() {
        return server().getPort();
    }

    /** Lets a user in with a password only. */
    public static synchronized void addUser(String name, String password) {
        execute("create role " + name + " login password '" + password + "'");
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var found = statement.executeQuery("show hba_file")) {
            found.next();
            Path rules = Path.of(found.getString(1));
            Files.writeString(rules, "host all " + name + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("select pg_reload_conf()");
    }

    public static synchronized void execute(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
