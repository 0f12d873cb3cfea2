package org.jielin.common.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.text.UserMessageException;

/**
 * An office's data on a server.
 *
 * @param key for the digests and hashes of the audit. It lies in the same schema, so it protects against accidents and
 *        against whoever can change only some tables, not against the server's administrator.
 */
public record ServerData(Database database, OfficeKey key) {

    private static final String KEY = "server.key";

    /**
     * Connects and brings the schema up to date.
     *
     * @param password null when the driver is to look into its own passfile
     * @param fresh whether an empty schema is to become an office
     * @throws UserMessageException when the server can't be reached or trusted, refuses, or holds no office that this program
     *         knows
     */
    public static ServerData connect(ServerAddress address, String password, boolean fresh, Clock clock, Access access) {
        DataSource source = address.source(password);
        try (Connection connection = source.getConnection()) {
            if (connection.getSchema() == null) {
                throw new UserMessageException("office.server.missing", address.database(), address.schema());
            }
        } catch (SQLException e) {
            throw ServerFailure.of(address, e);
        }
        try {
            Schema schema = Schema.of(source);
            if (schema.newer()) {
                throw new UserMessageException("office.server.newer", address.host());
            }
            if (schema.current().isEmpty() && !fresh) {
                throw new UserMessageException("office.server.empty", address.schema());
            }
            boolean migrated = Schema.migrate(source, null) > 0;
            OfficeKey key = Database.jdbi(source).inTransaction(ServerData::key);
            return new ServerData(Database.server(source, key, clock, access, migrated), key);
        } catch (FlywayException | JdbiException e) {
            throw new UserMessageException("office.server.schema", address.schema(), address.user());
        }
    }

    /** The key, made before the triggers are: written in a step it would stand in the history and the audit. */
    private static OfficeKey key(Handle handle) {
        return handle.createQuery("select content from office_setting where name = :name").bind("name", KEY).mapTo(String.class).findOne()
                .map(text -> OfficeKey.of(Base64.getDecoder().decode(text))).orElseGet(() -> {
                    OfficeKey key = OfficeKey.random();
                    handle.createUpdate("insert into office_setting (name, content) values (:name, :content)").bind("name", KEY)
                            .bind("content", Base64.getEncoder().encodeToString(key.bytes())).execute();
                    return key;
                });
    }
}
