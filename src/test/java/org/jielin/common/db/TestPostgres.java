package org.jielin.common.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of a run, and a schema of its own for each. */
final class TestPostgres {

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
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").setServerConfig("fsync", "off").start();
            }
            String schema = "committee_" + SCHEMAS.incrementAndGet();
            try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            }
            source = server.getDatabase("postgres", "postgres", Map.of("currentSchema", schema));
            return Database.server(source, TestOffice.KEY, clock, TestOffice.TESTER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
